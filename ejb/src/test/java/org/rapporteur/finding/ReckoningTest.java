package org.rapporteur.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.governance.StandardOfEvidence.CREDIBLE_INFORMATION;
import static org.rapporteur.governance.StandardOfEvidence.INFORMATION_INDICATING;
import static org.rapporteur.governance.StandardOfEvidence.REASONABLE_GROUNDS;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.Provenance;
import org.rapporteur.governance.EvidencePolicy;

class ReckoningTest {

    private static Provenance exhibit(String grade, String... strands) {
        return new Provenance(new ExhibitId(UUID.randomUUID()), 1, "Log", grade, Set.of(strands), null, Set.of(), false);
    }

    private static int sources(Provenance... exhibits) {
        return Reckoning.sources(List.of(exhibits), any -> true).size();
    }

    @Test
    void whatHasAStrandInCommonIsOneSource() {
        assertThat(sources()).isZero();
        assertThat(sources(exhibit(null, "in a"), exhibit(null, "in b"))).isEqualTo(2);
        assertThat(sources(exhibit(null, "in a", "from x"), exhibit(null, "in b", "from x"))).as("the same source").isEqualTo(1);
        assertThat(sources(exhibit(null, "in a", "bytes 1"), exhibit(null, "in a", "bytes 2"))).as("out of one file").isEqualTo(1);
        assertThat(sources(exhibit(null, "in a", "from x"), exhibit(null, "in b", "from y"), exhibit(null, "in b", "from x"))).as("through a third").isEqualTo(1);
    }

    @Test
    void aSourceCountsWhereAnyOfItIsGradedWellEnough() {
        var policy = EvidencePolicy.USUAL;
        var asked = policy.of(CREDIBLE_INFORMATION).orElseThrow();
        assertThat(asked.counts("B2")).isTrue();
        assertThat(asked.counts("A1")).isTrue();
        assertThat(asked.counts("A3")).isFalse();
        assertThat(asked.counts("C1")).isFalse();
        assertThat(asked.counts(null)).isFalse();
        assertThat(Reckoning.sources(List.of(exhibit("F6", "in a"), exhibit("A1", "in a"), exhibit("C3", "in b")), asked)).isEqualTo(1);
    }

    @Test
    void theHighestStandardIsReachedForWhichTheySuffice() {
        var policy = EvidencePolicy.USUAL;
        assertThat(Reckoning.reached(List.of(), policy)).isNull();
        assertThat(Reckoning.reached(List.of(exhibit("A1", "in a")), policy)).isEqualTo(INFORMATION_INDICATING);
        assertThat(Reckoning.reached(List.of(exhibit("A1", "in a"), exhibit(null, "in b")), policy)).isEqualTo(REASONABLE_GROUNDS);
        assertThat(Reckoning.reached(List.of(exhibit("A1", "in a"), exhibit("B2", "in b")), policy)).isEqualTo(CREDIBLE_INFORMATION);
    }
}
