package org.rapporteur.web.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.search.Asked;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Shelf;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Takes what somebody types, and leads to a page whose address says nothing of it. */
public class SearchDoor extends HttpServlet {

    @Inject
    private Looked looked;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = new Asked(request.getParameter("q"), shelves(all(request, "in")), only(request), day(request.getParameter("from")), day(request.getParameter("to")), request.getParameter("sounding") != null);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/search" + (asked.nothing() ? "" : "?s=" + looked.keep(asked)));
    }

    private static List<String> all(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name)).flatMap(Arrays::stream).toList();
    }

    private static Set<Shelf> shelves(List<String> keys) {
        return keys.stream().map(Shelf::ofKey).flatMap(Optional::stream).collect(Collectors.toCollection(() -> EnumSet.noneOf(Shelf.class)));
    }

    /** Each as {@code facet:value}; a button adds or removes one. */
    private static Map<Facet, List<String>> only(HttpServletRequest request) {
        var chosen = new LinkedHashSet<>(all(request, "only"));
        chosen.addAll(all(request, "add"));
        chosen.removeAll(all(request, "remove"));
        return chosen.stream().filter(each -> each.indexOf(':') > 0 && Facet.ofKey(each.substring(0, each.indexOf(':'))).isPresent())
                .collect(Collectors.groupingBy(each -> Facet.ofKey(each.substring(0, each.indexOf(':'))).orElseThrow(), () -> new EnumMap<>(Facet.class),
                        Collectors.mapping(each -> each.substring(each.indexOf(':') + 1), Collectors.toList())));
    }

    /** Browsers give a day or nothing; anything else is nothing. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(text, ""));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
