package org.rapporteur.web.shell;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where pages are. A page {@code <feature>/<name>.xhtml} has the address {@code /<feature>/<name>};
 * those in {@link #FRONT_DOORS} have the address {@code /<name>} instead, and only that.
 * Faces knows a page by its address: {@code /report/draft.xhtml}, {@code /work.xhtml}.
 */
public final class Pages {

    /** Pages that people type or remember. Their names are unique among all features. */
    public static final Set<String> FRONT_DOORS = Set.of(
            "work", "reports", "report", "evidence", "record", "public", "publication", "people", "sign-in", "first-administrator", "search", "notices", "how-i-am-told", "mail", "workflows", "workflow", "mechanisms", "mechanism",
            "substitutes", "pending", "objections", "archive");

    static final String SUFFIX = ".xhtml";

    private final SortedMap<String, String> fileByAddress = new TreeMap<>();

    /** @param files such as {@code /workflow/work.xhtml} */
    public Pages(Collection<String> files) {
        for (var file : files) {
            var twin = fileByAddress.put(address(file), file);
            if (twin != null) {
                throw new IllegalStateException(twin + " and " + file + " want the same address");
            }
        }
    }

    public static String address(String file) {
        var path = file.substring(0, file.length() - SUFFIX.length());
        var name = path.substring(path.lastIndexOf('/') + 1);
        return FRONT_DOORS.contains(name) ? "/" + name : path;
    }

    /** How the page's texts begin: {@code report.draft} for {@code /report/draft}. */
    public static String textKey(String viewId) {
        var end = viewId.endsWith(SUFFIX) ? viewId.length() - SUFFIX.length() : viewId.length();
        return viewId.substring(1, end).replace('/', '.');
    }

    public Map<String, String> fileByAddress() {
        return fileByAddress;
    }

    /** The file of what Faces knows as {@code /work.xhtml}; anything else is returned as it came. */
    String fileOf(String viewId) {
        if (!viewId.endsWith(SUFFIX)) {
            return viewId;
        }
        return fileByAddress.getOrDefault(viewId.substring(0, viewId.length() - SUFFIX.length()), viewId);
    }

    /** The address of what Faces knows as {@code /work.xhtml}, or null if it is none of the pages. */
    String addressOf(String viewId) {
        var address = viewId.endsWith(SUFFIX) ? viewId.substring(0, viewId.length() - SUFFIX.length()) : viewId;
        return fileByAddress.containsKey(address) ? address : null;
    }
}
