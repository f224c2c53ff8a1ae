package org.rapporteur.application;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A report of the size of a panel's final one, under review, with as many comments as one likes: the text comes in as a Word
 * file and travels its route, the comments are written straight into the database, as thousands of clicks would take hours.
 */
public final class LargeReport {

    public static final int PARAGRAPHS = 600;
    public static final int COMMENTS = 3_000;
    /** The eleven participating states and four that are no members any more. Japan's comments are still in its national room. */
    private static final List<String> STATES = List.of("JP", "AU", "CA", "FR", "DE", "IT", "NL", "NZ", "KR", "GB", "US", "NO", "SE", "PL", "ES");
    private static final int PER_SECTION = 30;

    private static final String WRITE = """
            insert into comment (id, report, number, version, state, author, paragraph, quote, quote_before, quote_after, type, text, proposed_wording, audience, written_at, submitted_at, submitted_by)
            select gen_random_uuid(), p.report, i / 15 + 1, 1, states[i % 15 + 1], a.id, p.id,
                   case when i % 3 = 0 then substring(p.text, 11, 24) end, case when i % 3 = 0 then substring(p.text, 1, 10) end, case when i % 3 = 0 then substring(p.text, 35, 40) end,
                   (array['substantive', 'factual', 'editorial', 'legal', 'source-risk', 'redaction-request'])[i % 6 + 1],
                   'Comment ' || i || ': the second source should be named, and the date given in full.',
                   case when i % 2 = 0 then p.text || ' As the owner said on 2 June.' end, case when i % 4 = 0 then 'drafters' else 'all' end,
                   now() - interval '1 day', case when states[i % 15 + 1] <> 'JP' then now() - interval '1 hour' end, case when states[i % 15 + 1] <> 'JP' then a.id end
            from (select string_to_array(?, ',') as states) s, generate_series(0, ? - 1) i, person a,
                 (select id, report, text, row_number() over (order by id) - 1 as nth from paragraph where report = ?) p
            where a.name = ? and p.nth = i % ?""";

    private LargeReport() {
    }

    /** Six hundred paragraphs and so many comments of fifteen states, every second with a proposed wording. */
    public static Journey underReview(Application application, String title, int comments) throws SQLException {
        var report = open(application.as("maritime"), "participating-states", title);
        var journey = Journey.on(application, report).send().circulate();
        comment(application, report, comments, "japan", STATES);
        Rows.change(application.database(), "insert into comment_support (id, comment, state, given_by, given_at) select gen_random_uuid(), c.id, 'IT', c.author, now() from comment c where report = ? and state = 'FR' and audience = 'all'",
                UUID.fromString(report));
        Rows.change(application.database(), "insert into disposition (comment, disposition, reason, given_at, given_by) select c.id, 'noted', 'It is so.', now(), c.author from comment c where report = ? and state = 'AU'",
                UUID.fromString(report));
        return journey;
    }

    /** @return the id of a report of six hundred paragraphs that this person opened */
    public static String open(Client expert, String mechanism, String title) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < PARAGRAPHS; i++) {
            if (i % PER_SECTION == 0) {
                lines.add("# Section " + (i / PER_SECTION + 1));
            }
            lines.add("Finding " + (i + 1) + ": on " + (i % 28 + 1) + " May 2026 the tanker met two vessels without a working transponder, and some " + (1_000 + i)
                    + " tonnes of refined petroleum were pumped over. Satellite images show hoses between the hulls; the owner of record replied that the vessel had been chartered out.");
        }
        return expert.upload("/reports", "large.docx", Documents.word(lines.toArray(String[]::new)), Map.of("mechanism", mechanism, "type", "thematic", "title", title)).expect(201).id();
    }

    /** @param author the account that wrote them all, whatever state they are of; @param states fifteen codes */
    public static void comment(Application application, String report, int comments, String author, List<String> states) throws SQLException {
        Rows.change(application.database(), WRITE, String.join(",", states), comments, UUID.fromString(report), author, PARAGRAPHS);
    }
}
