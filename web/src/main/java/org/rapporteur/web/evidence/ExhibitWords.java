package org.rapporteur.web.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.ExhibitStatus;
import org.rapporteur.evidence.ExhibitView;
import org.rapporteur.evidence.MediaKind;
import org.rapporteur.evidence.ReadingRun;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What programs say of an exhibit in codes, in words. */
@Named
@ApplicationScoped
public class ExhibitWords {

    private static final long KILO = 1000;
    /** What the end of a name promises. */
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("pdf", "application/pdf"), Map.entry("docx", "wordprocessingml|encrypted|protected"), Map.entry("xlsx", "spreadsheetml|encrypted|protected"), Map.entry("pptx", "presentationml|encrypted|protected"),
            Map.entry("doc", "msword|rtf|ooxml|tika-msoffice|protected"), Map.entry("xls", "excel|tika-msoffice|protected"), Map.entry("ppt", "powerpoint|tika-msoffice|protected"),
            Map.entry("jpg", "image/"), Map.entry("jpeg", "image/"), Map.entry("png", "image/"), Map.entry("gif", "image/"), Map.entry("tif", "image/"), Map.entry("tiff", "image/"),
            Map.entry("txt", "text/|message/|application/json|application/xml"), Map.entry("csv", "text/"), Map.entry("zip", "zip"), Map.entry("7z", "7z"), Map.entry("eml", "rfc822|text/"), Map.entry("msg", "outlook|msoffice"),
            Map.entry("mp4", "video/|mp4|quicktime"), Map.entry("mp3", "audio/"));


    @Inject
    private Texts texts;

    /** @throws NotFound if the address names none */
    static ExhibitId named(Map<String, String> parameters) {
        try {
            return ExhibitId.of(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("exhibit");
        }
    }

    /** The page that the address asks for ({@code ?page=}), which need not be there; else the first. */
    static int page(Map<String, String> parameters) {
        var asked = parameters.getOrDefault("page", "");
        return asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }

    public String called(ExhibitView exhibit) {
        return texts.of("exhibit.called", exhibit.number(), exhibit.title());
    }

    /** Type, language and length, as far as they are known. */
    public String described(ExhibitView exhibit) {
        return Stream.of(kind(exhibit.mediaType()), exhibit.status() == ExhibitStatus.READY ? language(exhibit.language()) : null,
                        exhibit.status() == ExhibitStatus.READY ? pages(exhibit.pages()) : status(exhibit))
                .filter(each -> each != null).collect(Collectors.joining(", "));
    }

    public String kind(String mediaType) {
        return texts.get("exhibit.kind." + MediaKind.of(mediaType));
    }

    /** That a file is not what its name says, in a sentence; null where the name says nothing wrong. */
    public String misnamed(ExhibitView exhibit) {
        var dot = exhibit.fileName().lastIndexOf('.');
        var said = ENDINGS.get(exhibit.fileName().substring(dot + 1).toLowerCase(Locale.ROOT));
        var type = exhibit.mediaType();
        return dot < 0 || said == null || type == null || type.startsWith("application/octet-stream") || Stream.of(said.split("\\|")).anyMatch(type::contains) ? null
                : texts.of("exhibit.misnamed", exhibit.fileName().substring(dot), type);
    }

    /** The language's name, or null where it could not be told. */
    public String language(String tag) {
        return tag == null || tag.isEmpty() || tag.equals("und") ? null : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    /** Where a photograph was taken, in degrees north and east, or null where it does not say, or says what is no place. */
    String place(Map<String, List<String>> metadata) {
        try {
            var latitude = Double.parseDouble(metadata.getOrDefault("geo:lat", List.of("")).get(0));
            var longitude = Double.parseDouble(metadata.getOrDefault("geo:long", List.of("")).get(0));
            return Math.abs(latitude) > 90 || Math.abs(longitude) > 180 ? null : String.format(Locale.ENGLISH, "%.5f° %s, %.5f° %s",
                    Math.abs(latitude), latitude < 0 ? "S" : "N", Math.abs(longitude), longitude < 0 ? "W" : "E");
        } catch (NumberFormatException | IndexOutOfBoundsException none) {
            return null;
        }
    }

    /** A reading in a line: which reader, what, how long it took and what came of it. */
    public String reading(ReadingRun run) {
        return texts.of("exhibit.reading", run.reader(), texts.say(run.kind()), String.format(Locale.ENGLISH, "%.1f", run.milliseconds() / 1000.0), texts.say(run.status()), pages(run.pages()));
    }

    /** How the pages that are pictures were read, in a sentence; null where there are none. */
    public String ocr(ExhibitView exhibit) {
        if (exhibit.ocr() == null) {
            return null;
        }
        return switch (exhibit.ocr().state()) {
            case WAITS -> texts.get("exhibit.ocr.waits");
            case READING -> texts.get("exhibit.ocr.reading");
            case DONE -> texts.of("exhibit.ocr.done", Stream.of(exhibit.ocr().languages().split("\\+|, ")).distinct().map(this::ocrLanguage).collect(Collectors.joining(", ")), exhibit.ocr().confidence());
            case NOTHING -> texts.get("exhibit.ocr.nothing");
            case FAILED -> texts.get("exhibit.ocr.failed");
        };
    }

    /** By the name that the program has for it. */
    String ocrLanguage(String code) {
        return code.startsWith("chi_") ? texts.get("exhibit.ocr." + code)
                : Stream.of(Locale.getISOLanguages()).map(Locale::new).filter(each -> each.getISO3Language().equals(code)).findFirst().map(each -> each.getDisplayLanguage(Locale.ENGLISH)).orElse(code);
    }

    public String pages(int count) {
        return texts.of("exhibit.pages", count);
    }

    public String size(long bytes) {
        return bytes < KILO ? texts.of("exhibit.bytes", bytes)
                : bytes < KILO * KILO ? String.format(Locale.ENGLISH, "%d kB", bytes / KILO) : String.format(Locale.ENGLISH, "%.1f MB", bytes / (double) (KILO * KILO));
    }

    /** {@code B2}: usually reliable, probably true. */
    public String grade(String code) {
        return code == null ? null : texts.of("exhibit.grade", code, texts.get("exhibit.reliability." + code.charAt(0)), texts.get("exhibit.credibility." + code.charAt(1)));
    }

    public String marking(String key) {
        return texts.say(Said.of("marking." + key));
    }

    /** What one can choose from. */
    public List<Option> getMarkings() {
        return Stream.of("unclassified", "confidential", "strictly-confidential").map(each -> new Option(each, marking(each))).toList();
    }

    public List<Option> getReliabilities() {
        return options("exhibit.reliability.", "A", "B", "C", "D", "E", "F");
    }

    public List<Option> getCredibilities() {
        return options("exhibit.credibility.", "1", "2", "3", "4", "5", "6");
    }

    private List<Option> options(String texted, String... codes) {
        return Stream.of(codes).map(code -> new Option(code, code + " – " + texts.get(texted + code))).toList();
    }

    public String status(ExhibitView exhibit) {
        return exhibit.ocr() != null && exhibit.ocr().pending() && !exhibit.status().pending() ? texts.get("exhibit.ocr.pending")
                : isInPart(exhibit) ? texts.get("exhibit.in-part") : exhibit.ocr() != null && exhibit.status() == ExhibitStatus.READY ? texts.of("exhibit.ocr.read", exhibit.ocr().confidence()) : texts.say(exhibit.status());
    }

    public String tone(ExhibitView exhibit) {
        if (exhibit.pending()) {
            return "act";
        }
        return switch (exhibit.status()) {
            case RECEIVED, EXTRACTING -> "act";
            case READY -> isInPart(exhibit) ? "waits" : "agreed";
            case UNREADABLE, UNCHECKED -> "waits";
            case REFUSED, QUARANTINED -> "blocks";
        };
    }

    private static boolean isInPart(ExhibitView exhibit) {
        return exhibit.status() == ExhibitStatus.READY && exhibit.reason() != null;
    }
}
