package org.rapporteur.administration;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.identity.Role;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

public record AccountOpened(String name, Set<Role> roles) implements OnRecord {

    @Override
    public Said act() {
        return Said.of("act.opened-an-account");
    }

    @Override
    public UUID aboutReport() {
        return null;
    }

    @Override
    public Said object() {
        return Said.words(name);
    }

    @Override
    public Said outcome() {
        return Said.words(roles.stream().map(Role::key).sorted().collect(Collectors.joining(", ")));
    }
}
