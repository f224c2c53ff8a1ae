package org.rapporteur.web.evidence;

import java.io.IOException;
import java.util.Map;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.ExhibitWithdrawing;
import org.rapporteur.evidence.ExhibitWithdrawing.Withdraw;
import org.rapporteur.evidence.WithdrawalView;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether the exhibit ({@code ?id=…}) was withdrawn, and the withdrawing of it. */
@Named
@RequestScoped
public class WithdrawalSeen {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ExhibitWithdrawing withdrawing;
    @Inject
    private Authority authority;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private WithdrawalView withdrawal;
    private boolean asked;
    private String reason;

    private ExhibitId id() {
        return ExhibitWords.named(parameters);
    }

    /** Null where it stands. */
    public WithdrawalView getWithdrawal() {
        if (!asked) {
            withdrawal = withdrawing.of(id()).orElse(null);
            asked = true;
        }
        return withdrawal;
    }

    public boolean isAllowed() {
        return authority.may(Capability.WITHDRAW_EXHIBIT, id());
    }

    public String getSaid() {
        return getWithdrawal() == null ? null : texts.of("evidence.withdrawal.said", getWithdrawal().by(), getWithdrawal().reason());
    }

    public void withdraw() throws IOException {
        withdrawing.withdraw(new Withdraw(id(), reason));
        done("evidence.withdrawal.done");
    }

    public void takeBack() throws IOException {
        withdrawing.takeBack(id());
        done("evidence.withdrawal.taken-back");
    }

    private void done(String said) throws IOException {
        notes.saved(texts.get(said));
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/evidence/exhibit?id=" + id());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
