package org.rapporteur.report;

import static org.rapporteur.authority.Capability.READ_DRAFT;
import static org.rapporteur.authority.Capability.READ_EXPERTS_TEXT;
import static org.rapporteur.authority.Capability.READ_REPORT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.rapporteur.authority.Capability;
import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.TextChoice.Kind;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Any two texts of a report beside each other, or two that began from a third: versions, the experts' own, the working text; each for those who may read it. */
@Stateless
public class Comparing {

    private static final String WORKING = "working";
    private static final String EXPERTS = "experts-";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Reports reports;
    @Inject
    private Versions versions;
    @Inject
    private ExpertsTexts expertsTexts;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    /** Two texts by their keys. */
    public record TwoTexts(ReportId report, String from, String to) implements OnReport {
    }

    /** Two texts and the one from which both began. */
    public record ThreeTexts(ReportId report, String base, String mine, String now) implements OnReport {
    }

    public record VersionOf(ReportId report, int version) implements OnReport {
    }

    public record ExpertsText(ReportId report, int number) implements OnReport {
    }

    @Requires(READ_REPORT)
    public List<ParagraphChange> compare(TwoTexts asked) {
        return Comparison.between(text(asked.report(), asked.from()), text(asked.report(), asked.to()));
    }

    /** The paragraphs that either side changed, in the order of the newer text. */
    @Requires(READ_REPORT)
    public List<ParagraphThreeWay> compare(ThreeTexts asked) {
        return Comparison.between(text(asked.report(), asked.base()), text(asked.report(), asked.mine()), text(asked.report(), asked.now()));
    }

    /** What the caller may compare, in the order in which it came to be. */
    @Requires(READ_REPORT)
    public List<TextChoice> choices(ReportId report) {
        var choices = new ArrayList<TextChoice>();
        if (may(READ_EXPERTS_TEXT)) {
            expertsTexts.of(report).forEach(each -> choices.add(new TextChoice(EXPERTS + each.number(), Kind.EXPERTS, each.number(), each.contentHash(), each.sealedAt(), false)));
        }
        var read = read(report);
        versions.of(report).forEach(each -> choices.add(new TextChoice(String.valueOf(each.number()), Kind.VERSION, each.number(), each.contentHash(), each.frozenAt(), read.contains(each.number()))));
        choices.sort((a, b) -> a.at().compareTo(b.at()));
        if (may(READ_DRAFT)) {
            choices.add(new TextChoice(WORKING, Kind.WORKING, 0, null, null, false));
        }
        return List.copyOf(choices);
    }

    /** Remembers that the caller has opened this version. */
    @Requires(READ_REPORT)
    public void opened(VersionOf version) {
        database.createNativeQuery("""
                        insert into version_read (person, report, version, read_at)
                        select :person, v.report, v.number, :now from version v where v.report = :report and v.number = :version
                        on conflict do nothing""")
                .setParameter("person", caller.id().uuid()).setParameter("report", version.report().uuid()).setParameter("version", version.version())
                .setParameter("now", clock.now()).executeUpdate();
    }

    /** The version that the caller read last before this one, if any. */
    @Requires(READ_REPORT)
    public Optional<Integer> readBefore(VersionOf version) {
        return read(version.report()).stream().filter(each -> each < version.version()).max(Integer::compare);
    }

    @Requires(READ_EXPERTS_TEXT)
    public List<SealedText> expertsTexts(ReportId report) {
        return expertsTexts.of(report);
    }

    @Requires(READ_EXPERTS_TEXT)
    public ReportText expertsText(ExpertsText asked) {
        return expertsTexts.text(asked.report(), asked.number()).orElseThrow(() -> new NotFound("text"));
    }

    @SuppressWarnings("unchecked")
    private Set<Integer> read(ReportId report) {
        return new HashSet<>(database.createNativeQuery("select version from version_read where person = :person and report = :report", Integer.class)
                .setParameter("person", caller.id().uuid()).setParameter("report", report.uuid()).getResultList());
    }

    /** What the caller may not read is not there. */
    private ReportText text(ReportId report, String key) {
        if (WORKING.equals(key) && may(READ_DRAFT)) {
            return reports.text(reports.find(report).orElseThrow(() -> new NotFound("report")));
        }
        if (key != null && key.matches("experts-[1-9][0-9]{0,5}") && may(READ_EXPERTS_TEXT)) {
            return expertsTexts.text(report, Integer.parseInt(key.substring(EXPERTS.length()))).orElseThrow(() -> new NotFound("text"));
        }
        if (key != null && key.matches("[1-9][0-9]{0,5}")) {
            return versions.text(report, Integer.parseInt(key));
        }
        throw new NotFound("version");
    }

    private boolean may(Capability capability) {
        return capability.grantedTo(caller.person().roles());
    }
}
