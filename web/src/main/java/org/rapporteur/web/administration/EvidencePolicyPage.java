package org.rapporteur.web.administration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.rapporteur.governance.EvidencePolicy;
import org.rapporteur.governance.Force;
import org.rapporteur.governance.EvidencePolicy.Requirement;
import org.rapporteur.governance.StandardOfEvidence;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a mechanism asks of the evidence for its findings. */
@Named
@RequestScoped
public class EvidencePolicyPage {

    /** What is asked for one standard, as typed. */
    public static class Row {
        private final StandardOfEvidence standard;
        private final String name;
        private int sources = 1;
        private String grade;
        private String force = Force.WARNS.key();

        Row(StandardOfEvidence standard, String name) {
            this.standard = standard;
            this.name = name;
        }

        Requirement requirement() {
            return new Requirement(standard, sources, grade == null || grade.isBlank() ? null : grade.strip(), Force.ofKey(force));
        }

        public String getName() {
            return name;
        }

        public int getSources() {
            return sources;
        }

        public void setSources(int sources) {
            this.sources = sources;
        }

        public String getGrade() {
            return grade;
        }

        public void setGrade(String grade) {
            this.grade = grade;
        }

        public String getForce() {
            return force;
        }

        public void setForce(String force) {
            this.force = force;
        }
    }

    @Inject
    private MechanismSeen mechanismSeen;
    @Inject
    private Texts texts;

    private final List<Row> rows = new ArrayList<>();
    private String named;

    @PostConstruct
    void load() {
        var policy = mechanismSeen.getProfile().evidencePolicy();
        for (var standard : StandardOfEvidence.values()) {
            var row = new Row(standard, texts.say(standard));
            policy.of(standard).ifPresent(each -> {
                row.setSources(each.sources());
                row.setGrade(each.grade());
                row.setForce(each.force().key());
            });
            rows.add(row);
        }
        named = policy.named().key();
    }

    public void keep() throws IOException {
        var policy = new EvidencePolicy(rows.stream().map(Row::requirement).toList(), Force.ofKey(named));
        mechanismSeen.change(mechanismSeen.getProfile().with(policy), "administration/evidence-policy");
    }

    /** As it is in force, a sentence for each standard. */
    public List<String> getSentences() {
        var policy = mechanismSeen.getProfile().evidencePolicy();
        var sentences = new ArrayList<>(Stream.of(StandardOfEvidence.values()).flatMap(standard -> policy.of(standard).stream())
                .map(each -> each.grade() == null ? texts.of("finding.coverage.asks", texts.say(each.standard()), each.sources(), texts.say(each.force()))
                        : texts.of("finding.coverage.asks-graded", texts.say(each.standard()), each.sources(), texts.say(each.force()), each.grade())).toList());
        sentences.add(texts.of("finding.coverage.asks-acts", texts.say(policy.named())));
        return sentences;
    }

    public List<Option> getGrades() {
        return Stream.of("A", "B", "C", "D", "E", "F").flatMap(reliability -> Stream.of("1", "2", "3", "4", "5", "6").map(credibility -> new Option(reliability + credibility, reliability + credibility))).toList();
    }

    public List<Option> getForces() {
        return Stream.of(Force.values()).map(each -> new Option(each.key(), texts.get("administration.evidence-policy.force." + each.key()))).toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getNamed() {
        return named;
    }

    public void setNamed(String named) {
        this.named = named;
    }
}
