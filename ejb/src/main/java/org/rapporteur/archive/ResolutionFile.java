package org.rapporteur.archive;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.OutsideXml;

/**
 * Reads a resolution from Akoma Ntoso. The file is from outside: it may name no document type and no entities of its own, and
 * is read from the beginning to the end once, with no more depth and no more paragraphs than any resolution has.
 */
final class ResolutionFile {

    static final int LARGEST = 4 << 20;
    /** Between lines that are lines in the text; those of the file are not. */
    private static final char LINE = '\u2029';
    private static final String FIELD = "file";
    /** Files that do not know a day say 1 January of the year 1. */
    private static final int FOUNDED = 1945;
    private static final int DEEPEST = 60;
    private static final int MOST = 2_000;
    private static final int LONGEST = 60_000;
    private static final int LONGEST_TITLE = 500;
    private static final Pattern SYMBOL = Pattern.compile("S/RES/([0-9]{1,4})\\s?\\(((?:19|20)[0-9]{2})\\)");
    private static final Pattern WORK = Pattern.compile(".*/([0-9]{1,4})-((?:19|20)[0-9]{2})/?");
    private static final Set<String> SPEAKING = Set.of("content", "intro", "wrapUp");
    private static final Set<String> ASIDE = Set.of("authorialNote", "heading", "subheading");
    private static final Map<String, String> LANGUAGES = languages();

    /** A paragraph or part of one. @param depth 0 for a paragraph */
    record Provision(String number, int depth, String text) {
    }

    /** @param counted whether the text has no numbers and its paragraphs were counted */
    record Read(String name, LocalDate adopted, String language, String title, List<Provision> provisions, boolean counted) {
    }

    private final XMLStreamReader xml;
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, Provision> provisions = new LinkedHashMap<>();
    private final Deque<Parts> parts = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder symbol = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder num = new StringBuilder();
    private final List<String> unnumbered = new ArrayList<>();
    private boolean resolution;
    private boolean adoption;
    private String outcome;
    private String work = "";
    private String language;
    private LocalDate adopted;
    private LocalDate dated;
    private LocalDate passed;
    /** The paragraph or part whose words are being read; null where it has no number. */
    private String current;
    private String paragraph;

    /** Where parts are being counted. */
    private static final class Parts {
        private final String above;
        private String last;
        private int count;

        private Parts(String above) {
            this.above = above;
        }
    }

    private ResolutionFile(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws InputWrong with a sentence that says why it cannot be taken */
    static Read read(byte[] bytes) {
        var check = InputWrong.check().that(bytes.length > 0, FIELD, "archive.file-empty").that(bytes.length <= LARGEST, FIELD, "archive.file-too-large", LARGEST >> 20);
        check.done();
        try {
            var file = new ResolutionFile(OutsideXml.streams().createXMLStreamReader(new ByteArrayInputStream(bytes)));
            file.walk();
            return file.done();
        } catch (XMLStreamException e) {
            var where = e.getLocation();
            throw where == null || where.getLineNumber() < 1 ? new InputWrong(FIELD, "archive.not-xml") : new InputWrong(FIELD, "archive.not-xml-at", where.getLineNumber());
        }
    }

    private void walk() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new InputWrong(FIELD, "archive.doctype");
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(path.pop());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> say(xml.getText());
                default -> { }
            }
        }
    }

    private void begin(String element) {
        if (path.isEmpty() && !element.equals("akomaNtoso")) {
            throw new InputWrong(FIELD, "archive.not-akoma-ntoso", element.length() > 40 ? element.substring(0, 40) : element);
        }
        if (path.size() >= DEEPEST) {
            throw new InputWrong(FIELD, "archive.too-deep", DEEPEST);
        }
        var inAnnex = path.contains("attachments") || path.contains("components");
        path.push(element);
        if (inAnnex) {
            return;
        }
        if (path.contains("mainBody")) {
            body(element);
        } else {
            head(element);
        }
    }

    private void head(String element) {
        switch (element) {
            case "statement" -> resolution = "resolution".equals(attribute("name"));
            case "FRBRuri" -> work = path.contains("FRBRWork") ? attribute("value") : work;
            case "FRBRdate" -> dated = path.contains("FRBRWork") ? day(attribute("date")) : dated;
            case "FRBRlanguage" -> language = language == null ? LANGUAGES.get(attribute("language").toLowerCase(Locale.ROOT)) : language;
            case "step" -> {
                outcome = attribute("outcome").isEmpty() ? outcome : attribute("outcome");
                passed = outcome != null && outcome.equals("adopted") ? day(attribute("date")) : passed;
            }
            case "docTitle" -> adoption = attribute("refersTo").endsWith("adoption");
            case "docDate" -> adopted = attribute("refersTo").endsWith("adoptionDate") ? day(attribute("date")) : adopted;
            default -> { }
        }
    }

    private void body(String element) {
        switch (element) {
            case "paragraph" -> {
                parts.clear();
                current = null;
                num.setLength(0);
            }
            case "list", "sublist", "blockList" -> parts.push(new Parts(parts.isEmpty() ? current : parts.peek().last != null ? parts.peek().last : parts.peek().above));
            case "point", "item" -> {
                num.setLength(0);
                if (!parts.isEmpty()) {
                    parts.peek().count++;
                }
            }
            case "p" -> {
                if (words.length() > 0) {
                    words.append(LINE);
                }
            }
            case "wrapUp" -> current = parts.isEmpty() ? current : parts.peek().above;
            default -> { }
        }
    }

    private void end(String element) {
        if (element.equals("docTitle")) {
            adoption = false;
        }
        if (!path.contains("mainBody") || path.contains("attachments") || path.contains("components")) {
            return;
        }
        if (element.equals("num")) {
            number(num.toString());
        } else if (SPEAKING.contains(element)) {
            keep();
        } else if ((element.equals("list") || element.equals("sublist") || element.equals("blockList")) && !parts.isEmpty()) {
            current = parts.pop().above;
        }
    }

    /** Gives what follows its number: that of a paragraph, or of a part within what is above it. */
    private void number(String told) {
        var figures = told.codePoints().filter(Character::isDigit).map(Character::getNumericValue).mapToObj(String::valueOf).reduce("", String::concat);
        if (parts.isEmpty() && !figures.isEmpty()) {
            paragraph = figures;
            current = figures;
        } else if (!parts.isEmpty() && parts.peek().above != null) {
            var depth = (int) parts.peek().above.chars().filter(each -> each == '(').count();
            current = parts.peek().above + "(" + letter(told, parts.peek().count, depth) + ")";
            parts.peek().last = current;
        } else if (paragraph != null) {
            // Some files hold the parts as paragraphs of their own.
            current = paragraph + "(" + letter(told, 1, 0) + ")";
        }
        if (current != null && (provisions.containsKey(current) || provisions.size() >= MOST)) {
            throw provisions.size() >= MOST ? new InputWrong(FIELD, "archive.too-many-paragraphs", MOST) : new InputWrong(FIELD, "archive.number-twice", current);
        }
        if (current != null) {
            provisions.put(current, new Provision(current, (int) current.chars().filter(each -> each == '(').count(), ""));
        }
    }

    /** In Latin letters: other scripts have letters of their own, so that they are counted. */
    private static String letter(String told, int count, int depth) {
        var latin = told.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (!latin.isEmpty() && latin.length() <= 5) {
            return latin;
        }
        return depth == 0 ? String.valueOf((char) ('a' + Math.min(count, 26) - 1)) : List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii").get(Math.min(Math.max(count, 1), 12) - 1);
    }

    private void say(String text) {
        if (path.isEmpty() || path.contains("attachments") || path.contains("components")) {
            return;
        }
        if (path.contains("mainBody")) {
            if (path.peek().equals("num")) {
                add(num, text, 40);
            } else if (path.stream().anyMatch(SPEAKING::contains) && path.stream().noneMatch(ASIDE::contains)) {
                if (words.length() + text.length() > LONGEST) {
                    throw new InputWrong(FIELD, "archive.paragraph-too-long", LONGEST);
                }
                words.append(text);
            }
        } else if (path.contains("docNumber")) {
            add(symbol, text, LONGEST_TITLE);
        } else if (adoption) {
            add(title, text, LONGEST_TITLE);
        }
    }

    private static void add(StringBuilder to, String text, int longest) {
        to.append(text, 0, Math.min(text.length(), Math.max(0, longest - to.length())));
    }

    private void keep() {
        var said = Arrays.stream(words.toString().split(String.valueOf(LINE))).map(line -> line.replaceAll("[\\s\\u00a0]+", " ").strip()).filter(line -> !line.isEmpty()).reduce((before, next) -> before + "\n" + next).orElse("");
        words.setLength(0);
        if (said.isEmpty()) {
            return;
        }
        if (current == null) {
            unnumbered.add(said);
        } else {
            provisions.computeIfPresent(current, (number, before) -> new Provision(number, before.depth(), before.text().isEmpty() ? said : before.text() + "\n" + said));
        }
    }

    private Read done() {
        var numbered = SYMBOL.matcher(symbol.toString().replaceAll("\\s+", " "));
        var named = numbered.find() ? numbered : WORK.matcher(work);
        if (!resolution || outcome != null && !outcome.equals("adopted")) {
            throw resolution || !symbol.isEmpty() ? new InputWrong(FIELD, "archive.not-adopted", symbol.toString().strip()) : new InputWrong(FIELD, "archive.no-resolution");
        }
        if (named != numbered && !named.matches()) {
            throw new InputWrong(FIELD, "archive.no-name");
        }
        var day = Stream.of(adopted, passed, dated).filter(each -> each != null && each.getYear() > FOUNDED).findFirst().orElse(null);
        var counted = provisions.isEmpty();
        for (var each : counted ? unnumbered : List.<String>of()) {
            var number = String.valueOf(provisions.size() + 1);
            provisions.put(number, new Provision(number, 0, each));
        }
        InputWrong.check().that(day != null, FIELD, "archive.no-day").that(language != null, FIELD, "archive.no-language")
                .that(!provisions.isEmpty(), FIELD, "archive.no-paragraphs").done();
        return new Read(named.group(1) + " (" + named.group(2) + ")", day, language, title.toString().replaceAll("\\s+", " ").strip(), List.copyOf(new ArrayList<>(provisions.values())), counted);
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, String> languages() {
        var known = new LinkedHashMap<String, String>();
        for (var code : new HashSet<>(List.of(Locale.getISOLanguages()))) {
            known.put(Locale.forLanguageTag(code).getISO3Language(), code);
            known.put(code, code);
        }
        return known;
    }
}
