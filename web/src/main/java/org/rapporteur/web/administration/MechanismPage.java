package org.rapporteur.web.administration;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.rapporteur.administration.Accounts;
import org.rapporteur.administration.Governing;
import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.SymbolScheme;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One mechanism at a glance, its name and how it numbers, and the first administrator of one that has none. */
@Named
@RequestScoped
public class MechanismPage {

    private static final int PERIOD = 5;

    @Inject
    private MechanismSeen mechanismSeen;
    @Inject
    private Governing governing;
    @Inject
    private Accounts accounts;
    @Inject
    private MomentClock clock;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private String name;
    private String symbolScheme;
    private String displayName;
    private String account;
    private String password;
    private Boolean orphan;

    private MechanismView profile() {
        return mechanismSeen.getProfile();
    }

    public String getSymbolExample() {
        return profile().symbolScheme().example(today().getYear());
    }

    public String getMembers() {
        return profile().members().stream().map(MechanismView.Member::name).collect(Collectors.joining(", "));
    }

    public String getWorkingDays() {
        return Days.words(profile().calendar().workingDays());
    }

    /** The end of a usual period that began now. */
    public Instant getPeriodEnd() {
        return profile().calendar().plusWorkingDays(clock.now(), PERIOD);
    }

    /** The next day off that is not a weekend, or null where the calendar names none any more. */
    public String getNextHoliday() {
        return profile().calendar().holidays().stream().filter(each -> !each.date().isBefore(today())).findFirst()
                .map(each -> each.name() + ", " + Days.date(each.date())).orElse(null);
    }

    public List<MechanismView.ReportType> getTypes() {
        return profile().offered();
    }

    /** Whether it has no administrator of its own, and the caller looks after it. */
    public boolean isOrphan() {
        if (orphan == null) {
            orphan = mechanismSeen.isChangeable() && governing.list().stream().anyMatch(each -> each.key().equals(mechanismSeen.getKey()) && !each.administered());
        }
        return orphan;
    }

    public void describe() throws IOException {
        mechanismSeen.change(profile().named(getName().strip(), new SymbolScheme(getSymbolScheme().strip())), "mechanism");
    }

    public void openFirst() throws IOException {
        accounts.openFirst(mechanismSeen.getKey(), account, displayName, password);
        notes.saved(texts.of("mechanism.opened-first", displayName.strip()));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/mechanism?key=" + mechanismSeen.getKey());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), profile().zone());
    }

    public String getName() {
        return name == null ? profile().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSymbolScheme() {
        return symbolScheme == null ? profile().symbolScheme().pattern() : symbolScheme;
    }

    public void setSymbolScheme(String symbolScheme) {
        this.symbolScheme = symbolScheme;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
