package org.rapporteur.web.search;

import org.rapporteur.search.Hit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Where one reads what was found. */
@Named
@ApplicationScoped
public class HitAddress {

    public String of(Hit hit) {
        var of = hit.of();
        return switch (hit.place().source()) {
            case "exhibit" -> "/evidence/exhibit?id=" + of + (hit.place().page() == 0 ? "" : "&page=" + hit.place().page());
            case "draft" -> "/report/draft?id=" + of + (hit.number() == 0 ? "" : "#p" + hit.number());
            case "legacy" -> "/archive/former?id=" + of + (hit.number() == 0 ? "" : "#p" + hit.number());
            case "measure" -> "/archive/measure?id=" + hit.place().thing();
            case "comment" -> "/report?id=" + of + "&tab=comments";
            default -> "/report?id=" + of + (hit.number() == 0 ? "" : "#p" + hit.number());
        };
    }
}
