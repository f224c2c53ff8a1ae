package org.rapporteur.publication;

import static org.rapporteur.authority.Capability.READ_REPORT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.rapporteur.authority.Requires;
import org.rapporteur.consensus.Certificates;
import org.rapporteur.consensus.DecisionId;
import org.rapporteur.evidence.Vault;
import org.rapporteur.publication.typesetting.Typesetter;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.MomentClock;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The certificate of a decision that has ended, for all who read the report. It is printed once; the print is kept beside it. */
@Stateless
public class CertificateReading {

    @Inject
    private Certificates certificates;
    @Inject
    private Typesetter typesetter;
    @Inject
    private Vault vault;
    @Inject
    private Publications publications;
    @Inject
    private MomentClock clock;

    public record OfDecision(ReportId report, DecisionId decision) implements OnReport {
    }

    /** To the byte as it was issued. */
    @Requires(READ_REPORT)
    public byte[] json(OfDecision asked) {
        return certificates.of(asked.report(), asked.decision()).json().getBytes(StandardCharsets.UTF_8);
    }

    @Requires(READ_REPORT)
    public byte[] pdf(OfDecision asked) {
        var issued = certificates.of(asked.report(), asked.decision());
        if (issued.pdf() != null) {
            return vault.verified(issued.pdf());
        }
        var pdf = typesetter.pdf(CertificatePrint.of(issued));
        try {
            var stored = vault.store(new ByteArrayInputStream(pdf), Long.MAX_VALUE);
            publications.keepFile(stored.sha256(), stored.size(), clock.now());
            certificates.printed(asked.decision(), stored.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate cannot be written", e);
        }
        return pdf;
    }
}
