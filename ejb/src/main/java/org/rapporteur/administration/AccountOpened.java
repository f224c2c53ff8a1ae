package org.rapporteur.administration;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.identity.Role;
import org.rapporteur.shared.OnRecord;

public record AccountOpened(String name, Set<Role> roles) implements OnRecord {

    @Override
    public String act() {
        return "opened an account";
    }

    @Override
    public UUID aboutReport() {
        return null;
    }

    @Override
    public String object() {
        return name;
    }

    @Override
    public String outcome() {
        return roles.stream().map(Role::key).sorted().collect(Collectors.joining(", "));
    }
}
