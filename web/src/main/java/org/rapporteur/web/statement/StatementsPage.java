package org.rapporteur.web.statement;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Capability;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.statement.StatementId;
import org.rapporteur.statement.StatementKind;
import org.rapporteur.statement.StatementMaking;
import org.rapporteur.statement.StatementMaking.ClearStatement;
import org.rapporteur.statement.StatementMaking.WithdrawStatement;
import org.rapporteur.statement.StatementMaking.WriteStatement;
import org.rapporteur.statement.StatementView;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An expert, or a state's people, write what they do not share in the text; the author clears it to be printed. */
@Named
@RequestScoped
public class StatementsPage {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private StatementsSeen statementsSeen;
    @Inject
    private StatementMaking making;
    @Inject
    private Caller caller;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private String kind;
    private String paragraph;
    private String words;

    /** Also while the form is being sent, so that its sender is told where the report has moved on. */
    public boolean isPossible() {
        return reportSeen.may(Capability.MAKE_STATEMENT.name()) && (faces.isPostback() || statementsSeen.isPossible());
    }

    /** Why there is no form; null for those who make no statements. */
    public String getNotPossible() {
        if (isPossible() || !reportSeen.may(Capability.MAKE_STATEMENT.name())) {
            return null;
        }
        return texts.get(caller.person().state() == null ? ".not-now-expert" : ".not-now-state");
    }

    public List<Option> getKinds() {
        return StatementKind.of(caller.person().state() != null).stream().map(each -> new Option(each.key(), texts.say(each), texts.say(each.meaning()))).toList();
    }

    public String getWhoClears() {
        return texts.get(caller.person().state() == null ? ".clears.expert" : may() ? ".clears.clearing" : ".clears.delegate");
    }

    public void write() throws IOException {
        making.write(new WriteStatement(reportSeen.getId(), kind, onParagraph(), words));
        done("statement.statements.written");
    }

    private UUID onParagraph() {
        return ParagraphNumber.idOf(reportSeen.getText(), paragraph, "paragraph");
    }

    public void clear(String id) throws IOException {
        making.clear(new ClearStatement(reportSeen.getId(), StatementId.of(id)));
        done("statement.statements.cleared");
    }

    public void withdraw(String id) throws IOException {
        making.withdraw(new WithdrawStatement(reportSeen.getId(), StatementId.of(id)));
        done("statement.statements.withdrawn");
    }

    private void done(String said) throws IOException {
        notes.saved(texts.get(said));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/statement/statements?id=" + reportSeen.getId());
    }

    public boolean clearable(StatementView statement) {
        return own(statement) && !statement.withdrawn() && statement.clearedAt() == null && may();
    }

    public boolean withdrawable(StatementView statement) {
        return own(statement) && !statement.withdrawn() && (statement.clearedAt() == null || may());
    }

    private boolean own(StatementView statement) {
        var person = caller.person();
        return reportSeen.getReport().status() != ReportStatus.PUBLISHED
                && (statement.state() == null ? statement.by().equals(person.id().uuid()) : statement.state().equals(person.state()));
    }

    private boolean may() {
        return reportSeen.may(Capability.CLEAR_STATEMENT.name());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getParagraph() {
        return paragraph;
    }

    public void setParagraph(String paragraph) {
        this.paragraph = paragraph;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
