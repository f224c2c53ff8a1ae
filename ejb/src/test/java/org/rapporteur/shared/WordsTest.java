package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.ibm.icu.text.MessagePattern;

/** Every key that is asked for is there and is filled as it wants to be, in every language; and every key is asked for. */
class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/rapporteur");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*(\\.[a-z0-9-]+)+(?<!\\.docx)");
    /** Whoever asks with a part of the key. */
    private static final Map<Pattern, String> BEGUN = Map.of(
            Pattern.compile("new NotFound\\(\"([a-z-]+)\"\\)"), "not-found.",
            Pattern.compile("new SomeoneWasFaster\\(\"([a-z-]+)\""), "faster.",
            Pattern.compile("\\bsame\\(\"([a-z-]+)\""), "faster.");
    private static final Pattern SPOKEN = Pattern.compile("package ([\\w.]+);[\\s\\S]*?\\benum (\\w+) implements Spoken\\b");
    /** What takes sentences nowhere in the house: a refusal and an event are given keys. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:new (?:NotFound|NotAllowed|RuleRefuses|WrongState|SomeoneWasFaster|TooManyTries)\\(|new InputWrong\\(\"\\w+\", |Said\\.of\\(|faults\\.add\\([^;\"]*(?:\"id\"\\), )?)\"[^\"]* [^\"]*\"");

    private final Map<String, String> sources = sources();

    @Test
    void noKeyIsMissing() throws IOException {
        for (var bundle : bundles()) {
            var lacking = new TreeSet<>(asked());
            lacking.removeAll(read(bundle).keySet());
            assertThat(lacking).as("missing in %s", bundle.getFileName()).isEmpty();
        }
    }

    @Test
    void noKeyIsUnused() throws IOException {
        var asked = asked();
        for (var bundle : bundles()) {
            var unused = new TreeSet<>(read(bundle).keySet());
            unused.removeAll(asked);
            var begun = literals().filter(each -> each.endsWith(".") && KEY.matcher(each + "x").matches()).collect(Collectors.toSet());
            unused.removeIf(key -> begun.stream().filter(each -> !each.equals("not-found.") && !each.equals("faster.")).anyMatch(key::startsWith));
            unused.removeIf(key -> key.endsWith(".meaning") || key.endsWith(".by") && asked.contains(key.substring(0, key.length() - 3)));
            assertThat(unused).as("unused in %s", bundle.getFileName()).isEmpty();
        }
    }

    @Test
    void everyKeyIsFilledWithAsManyThingsAsItHasPlaces() throws IOException {
        var english = read(BUNDLES.resolve("words.properties"));
        var wrong = new ArrayList<String>();
        sources.forEach((file, source) -> LITERAL.matcher(source).results().filter(found -> english.containsKey(found.group(1))).forEach(found -> {
            var given = argumentsAfter(source, found.end());
            var places = places(english.get(found.group(1)));
            if (given >= 0 && given != places) {
                wrong.add(file + " gives " + found.group(1) + " " + given + ", it has " + places);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLanguageFillsTheSamePlaces() throws IOException {
        var english = read(BUNDLES.resolve("words.properties"));
        for (var bundle : bundles()) {
            read(bundle).forEach((key, words) -> {
                assertThat(words).as("%s has a straight apostrophe or quotation mark", key).doesNotContain("'").doesNotContain("\"");
                assertThat(words).as(key).isNotBlank();
                assertThat(places(words)).as("places of %s in %s", key, bundle.getFileName()).isEqualTo(places(english.getOrDefault(key, "")));
            });
        }
    }

    @Test
    void nothingIsRefusedInASentenceOfItsOwn() {
        var sentences = new ArrayList<String>();
        sources.forEach((file, source) -> SENTENCE.matcher(source).results().map(MatchResult::group).forEach(each -> sentences.add(file + ": " + each)));
        assertThat(sentences).isEmpty();
    }

    /** What the sources ask for: literals that look like keys of ours, the constants of what is spoken, and what is asked by its ending. */
    private Set<String> asked() throws IOException {
        var english = read(BUNDLES.resolve("words.properties")).keySet();
        var features = english.stream().map(WordsTest::feature).collect(Collectors.toSet());
        var asked = literals().filter(each -> KEY.matcher(each).matches() && features.contains(feature(each))).collect(Collectors.toCollection(HashSet::new));
        // The pages' own words are asked for in the same form.
        var texts = read(Path.of("../web/src/main/resources/org/rapporteur/web/texts.properties")).keySet();
        asked.removeIf(key -> !english.contains(key) && texts.stream().anyMatch(text -> text.equals(key) || text.startsWith(key + ".")));
        BEGUN.forEach((pattern, beginning) -> sources.values().forEach(source -> pattern.matcher(source).results().forEach(found -> asked.add(beginning + found.group(1)))));
        spoken().forEach(asked::add);
        return asked;
    }

    private static String feature(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private Stream<String> literals() {
        return sources.values().stream().flatMap(source -> LITERAL.matcher(source).results().map(found -> found.group(1)));
    }

    private Stream<String> spoken() {
        return sources.values().stream().flatMap(source -> SPOKEN.matcher(source).results()).flatMap(found -> constants(found.group(1) + "." + found.group(2)))
                .map(constant -> ((Spoken) constant).said().key());
    }

    private static Stream<?> constants(String enumeration) {
        try {
            return Stream.of(Class.forName(enumeration).getEnumConstants());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many arguments stand behind a literal in the call that holds it; -1 where it stands in no call, or where that is not told by looking. */
    private static int argumentsAfter(String source, int end) {
        var depth = 0;
        var commas = 0;
        for (var i = end; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '"') {
                i = closing(source, i);
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' && depth == 0) {
                return commas;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                commas++;
            } else if (c == ';' || depth < 0) {
                return -1;
            }
        }
        return -1;
    }

    private static int closing(String source, int quote) {
        var i = quote + 1;
        while (source.charAt(i) != '"') {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int places(String words) {
        var pattern = new MessagePattern(words);
        return IntStream.range(0, pattern.countParts()).mapToObj(pattern::getPart).filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .mapToInt(MessagePattern.Part::getValue).max().orElse(-1) + 1;
    }

    private static Map<String, String> sources() {
        var found = new TreeMap<String, String>();
        for (var module : List.of("../ejb", "../web", "../processes")) {
            try (var files = Files.walk(Path.of(module, "src/main/java"))) {
                for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    found.put(file.toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static List<Path> bundles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.filter(file -> file.getFileName().toString().matches("words.*\\.properties")).toList();
        }
    }

    private static Map<String, String> read(Path bundle) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            words.load(reader);
        }
        return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty));
    }
}
