package org.rapporteur.web.search;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.search.Asked;

import jakarta.enterprise.context.SessionScoped;

/** What the person looked for lately, under numbers that tell nothing. */
@SessionScoped
public class Looked implements Serializable {

    private static final int MOST = 30;

    private final LinkedHashMap<String, Asked> lately = new LinkedHashMap<>();

    public synchronized String keep(Asked asked) {
        var number = lately.entrySet().stream().filter(each -> each.getValue().equals(asked)).map(Map.Entry::getKey).findFirst().orElseGet(() -> UUID.randomUUID().toString());
        lately.remove(number);
        lately.put(number, asked);
        while (lately.size() > MOST) {
            lately.remove(lately.keySet().iterator().next());
        }
        return number;
    }

    public synchronized Optional<Asked> get(String number) {
        return Optional.ofNullable(lately.get(number));
    }
}
