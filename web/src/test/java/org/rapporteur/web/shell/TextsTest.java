package org.rapporteur.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.ibm.icu.text.MessageFormat;

/** Every text that a page asks for is there, in every language, and every text that is there is asked for. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/rapporteur/web");
    private static final Pattern TAG = Pattern.compile("<r:(\\w+)((?:\\s+[\\w:-]+=\"[^\"]*\")*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");
    private static final Pattern ASKED = Pattern.compile("\\btext(?:\\[|\\.of\\(|\\.ifAny\\()'([^']*)'(\\.concat)?");
    private static final Pattern ASKED_IN_JAVA = Pattern.compile("\\btexts?\\.(?:get|of|ifAny)\\(\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Which attribute names the text, which one stands in for it, and what may follow it. */
    private record Named(String by, String unless, String also) {
    }

    private static final Map<String, Named> TAGS = Map.of(
            "text", new Named("id", "label", ".help"), "choice", new Named("id", "label", ".help"), "tick", new Named("id", "label", ".help"),
            "upload", new Named("id", "label", ".help"), "field", new Named("for", "label", ".help"), "button", new Named("id", "label", ".ask"),
            "card", new Named("id", "title", null), "empty", new Named("id", "what", ".how"));

    private final Set<String> needed = new TreeSet<>();
    private final Set<String> welcome = new TreeSet<>();
    private final Set<String> beginnings = new TreeSet<>();
    private final Set<String> endings = new TreeSet<>();

    @BeforeEach
    void walkPages() {
        Sources.pages().forEach((file, page) -> {
            var key = Pages.textKey(Pages.address(file) + Pages.SUFFIX);
            tags(page, key);
            asked(page, key);
        });
        Sources.parts().forEach((file, part) -> {
            if (!file.startsWith("/tags/") && !file.startsWith("/templates/")) {
                tags(part, "");
            }
            asked(part, "");
        });
        for (var source : Sources.java()) {
            ASKED_IN_JAVA.matcher(source).results().filter(found -> !found.group(2).equals("+")).forEach(found -> needed.add(found.group(1)));
            LITERAL.matcher(source).results().map(found -> found.group(1)).forEach(literal -> (literal.endsWith(".") ? beginnings : literal.startsWith(".") ? endings : welcome).add(literal));
        }
        needed.removeIf(key -> key.startsWith("."));
    }

    private void tags(String page, String key) {
        TAG.matcher(page).results().forEach(found -> {
            var attributes = new HashMap<String, String>();
            ATTRIBUTE.matcher(found.group(2)).results().forEach(each -> attributes.put(each.group(1), each.group(2)));
            if (found.group(1).equals("page") && !attributes.containsKey("heading")) {
                need(key, ".title");
            }
            var named = TAGS.get(found.group(1));
            if (named != null) {
                var id = found.group(1).equals("empty") ? attributes.getOrDefault(named.by(), "empty") : attributes.get(named.by());
                if (id != null && !id.contains("#{")) {
                    if (!attributes.containsKey(named.unless())) {
                        need(key, "." + id);
                    }
                    if (named.also() != null) {
                        (key.isEmpty() ? endings : welcome).add(key + "." + id + named.also());
                    }
                }
            }
        });
    }

    private void asked(String page, String key) {
        ASKED.matcher(page).results().forEach(found -> {
            var text = found.group(1);
            if (found.group(2) != null) {
                if (!text.equals(".")) {
                    beginnings.add(text.startsWith(".") ? key + text : text);
                }
            } else if (text.startsWith(".")) {
                need(key, text);
            } else {
                needed.add(text);
            }
        });
    }

    /** A part's own texts belong to whichever page holds it, so only their endings are known. */
    private void need(String page, String ending) {
        if (page.isEmpty()) {
            endings.add(ending);
        } else {
            needed.add(page + ending);
        }
    }

    @Test
    void noTextIsMissing() throws IOException {
        for (var bundle : bundles()) {
            assertThat(needed).as("missing in %s", bundle.getFileName()).isSubsetOf(read(bundle).keySet());
        }
    }

    @Test
    void noTextIsUnused() throws IOException {
        for (var bundle : bundles()) {
            var unused = read(bundle).keySet().stream().filter(key -> !isUsed(key)).collect(Collectors.toCollection(TreeSet::new));
            assertThat(unused).as("unused in %s", bundle.getFileName()).isEmpty();
        }
    }

    private boolean isUsed(String key) {
        return needed.contains(key) || welcome.contains(key) || beginnings.stream().anyMatch(key::startsWith) || endings.stream().anyMatch(key::endsWith)
                || key.startsWith("jakarta.faces.") || isOfConstant(key);
    }

    /** {@code Stance.AGREED} and {@code Stance.AGREED.means} are used as long as there is such a constant. */
    private static boolean isOfConstant(String key) {
        var parts = key.split("\\.");
        if (parts.length < 2 || !Character.isUpperCase(key.charAt(0))) {
            return false;
        }
        var declared = Pattern.compile("\\benum " + Pattern.quote(parts[0]) + "\\b[\\s\\S]*\\b" + Pattern.quote(parts[1]) + "\\b");
        return Stream.of(Sources.java(), Sources.below(Path.of("../ejb/src/main/java"), ".java").values())
                .flatMap(Collection::stream).anyMatch(source -> declared.matcher(source).find());
    }

    @Test
    void everyTextCanBeFilledIn() throws IOException {
        for (var bundle : bundles()) {
            read(bundle).forEach((key, text) -> {
                assertThat(text).as("%s has a straight apostrophe", key).doesNotContain("'");
                assertThat(new MessageFormat(text, Locale.ENGLISH).format(new Object[] {1, 2, 3})).as(key).isNotBlank();
            });
        }
    }

    private static Collection<Path> bundles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("texts")).toList();
        }
    }

    private static Map<String, String> read(Path bundle) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }
}
