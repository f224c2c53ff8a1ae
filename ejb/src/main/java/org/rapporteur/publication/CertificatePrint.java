package org.rapporteur.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.rapporteur.consensus.Certificate;
import org.rapporteur.consensus.Certificates.Issued;
import org.rapporteur.consensus.DecisionOutcome;
import org.rapporteur.publication.typesetting.PrintedParagraph;
import org.rapporteur.publication.typesetting.PrintedReport;
import org.rapporteur.publication.typesetting.PrintedSection;
import org.rapporteur.publication.typesetting.PrintedStatement;
import org.rapporteur.shared.Said;

/** A certificate as the printer gets it: numbered paragraphs, so that each can be cited. Instants to the last digit, in UTC. */
final class CertificatePrint {

    private final Certificate certificate;
    private final List<PrintedSection> sections = new ArrayList<>();
    private int number;

    private CertificatePrint(Certificate certificate) {
        this.certificate = certificate;
    }

    static PrintedReport of(Issued issued) {
        return new CertificatePrint(issued.certificate()).printed(issued.sha256());
    }

    private PrintedReport printed(String sha256) {
        section(Said.of("certificate.instants"), instants());
        section(Said.of("certificate.rule"), certificate.ruleInWords());
        section(Said.of("certificate.members"), List.of(String.join(", ", certificate.members().stream().map(member -> member.name()).toList()) + "."));
        section(Said.of("certificate.positions"), certificate.positions().stream().map(CertificatePrint::position).toList());
        section(Said.of("certificate.arithmetic"), certificate.arithmetic());
        section(Said.of("certificate.proof"), List.of(say("certificate.proof.of", sha256)));
        var statements = certificate.positions().stream().filter(each -> each.wouldResolve() != null)
                .map(each -> new PrintedStatement(say("certificate.statement", each.stanceInWords(), each.stateName()), say("certificate.statement.text", each.reason(), each.wouldResolve()))).toList();
        return new PrintedReport(certificate.mechanism(), say("certificate.symbol", certificate.decision()), say("certificate.title", certificate.title()),
                LocalDate.ofInstant(certificate.closedAt(), ZoneOffset.UTC), "en", certificate.version(), certificate.contentHash(),
                certificate.outcome() == DecisionOutcome.ADOPTED ? certificate.why() : say("certificate.outcome", certificate.outcome().said(), certificate.why()), sections, statements, List.of());
    }

    private List<String> instants() {
        var lines = new ArrayList<String>();
        lines.add(say("certificate.opened", exact(certificate.openedAt())));
        certificate.extensions().forEach(each -> lines.add(say("certificate.extended", exact(each.at()), each.by(), exact(each.before()), exact(each.until()), each.reason())));
        if (certificate.pauses() != null) {
            certificate.pauses().forEach(each -> lines.add(each.after() == null ? say("certificate.paused-to-the-end", exact(each.since()), exact(each.before()))
                    : say("certificate.paused", exact(each.since()), exact(each.until()), exact(each.before()), exact(each.after()))));
        }
        lines.add(certificate.expiresAt() == null ? say(stoodToItsEnd() ? "certificate.stood-to-its-end" : "certificate.no-expiry") : say("certificate.expiry", exact(certificate.expiresAt())));
        lines.add(say("certificate.closed", exact(certificate.closedAt())));
        return lines;
    }

    private boolean stoodToItsEnd() {
        return certificate.pauses() != null && certificate.pauses().stream().anyMatch(each -> each.after() == null);
    }

    private static String position(Certificate.Position position) {
        var line = say("certificate.position", position.stateName(), position.stanceInWords(), exact(position.takenAt()), position.takenBy());
        if (!position.paragraphs().isEmpty()) {
            line += " " + say("certificate.position.on", Said.row(position.paragraphs()));
        }
        if (position.carriedFrom() != null) {
            line += " " + say("certificate.position.carried", position.carriedFrom());
        }
        if (position.heldUntil() != null) {
            line += " " + say("certificate.position.held", exact(position.heldUntil()));
        }
        if (position.reason() != null && position.wouldResolve() == null) {
            line += " " + say("certificate.position.comment", position.reason());
        }
        return Boolean.TRUE.equals(position.lapsed()) ? line + " " + say("certificate.position.lapsed")
                : position.withdrawnAt() != null ? line + " " + say("certificate.position.withdrawn", exact(position.withdrawnAt()))
                : position.counts() ? line : line + " " + say("certificate.position.does-not-count");
    }

    private void section(Said heading, List<String> paragraphs) {
        var printed = paragraphs.isEmpty() ? List.of(say("certificate.none")) : paragraphs;
        sections.add(new PrintedSection(heading.toString(), printed.stream().map(each -> {
            number++;
            return new PrintedParagraph("c-" + number, number, each, List.of());
        }).toList()));
    }

    private static String exact(Instant instant) {
        return instant.toString();
    }

    private static String say(String key, Object... arguments) {
        return Said.of(key, arguments).toString();
    }
}
