package org.rapporteur.web.administration;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.rapporteur.governance.CarryingOver;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.DecisionRule.Body;
import org.rapporteur.governance.DecisionRule.Failure;
import org.rapporteur.governance.DecisionRule.Failure.Then;
import org.rapporteur.governance.DecisionRule.Kind;
import org.rapporteur.governance.DecisionRule.Period.Unit;
import org.rapporteur.governance.DecisionRule.Share;
import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.governance.SigningLater;
import org.rapporteur.governance.SigningRule;
import org.rapporteur.shared.Said;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.ApprovalRoute;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The types of reports, each with the route that it travels and the rule by which it is agreed. {@code ?type=} names the one that is changed; {@code new} begins one. */
@Named
@RequestScoped
public class ReportTypesPage {

    private static final String NEW = "new";

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private MechanismSeen mechanismSeen;
    @Inject
    private ApprovalRoute routes;
    @Inject
    private Texts texts;

    private String typeKey;
    private String typeName;
    private String route;
    private SigningRule signing;
    private CarryingOver carrying;
    private SigningLater later;
    private Boolean offered;
    private RuleForm rule;
    private RuleForm bodyRule;
    private String bodyName;
    private String[] bodyMembers;

    public List<ReportType> getTypes() {
        return mechanismSeen.getProfile().reportTypes();
    }

    public boolean isEditing() {
        return mechanismSeen.isChangeable() && (isNew() || chosen() != null);
    }

    public boolean isNew() {
        return NEW.equals(parameters.get("type"));
    }

    private ReportType chosen() {
        return parameters.containsKey("type") ? mechanismSeen.getProfile().reportType(parameters.get("type")).orElse(null) : null;
    }

    public String getFormTitle() {
        return isNew() ? texts.get("administration.report-types.new") : chosen().name();
    }

    public void keep() throws IOException {
        mechanismSeen.change(mechanismSeen.getProfile().with(new ReportType(isNew() ? stripped(typeKey) : chosen().key(), stripped(getTypeName()), getRoute(), read(), getSigning(), getCarrying(), getLater(), !isOffered())),
                "administration/report-types");
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private DecisionRule read() {
        var to = getRule().getThen() != Then.ESCALATION ? null
                : new Body(stripped(getBodyName()), Arrays.asList(getBodyMembers()), getBodyRule().rule(new Failure(getBodyRule().getThen(), null)));
        return getRule().rule(new Failure(getRule().getThen(), to));
    }

    /** Only shows the words anew. */
    public void say() {
    }

    /** A rule in plain words, a sentence for each property. */
    public List<String> words(DecisionRule said) {
        return said.sentences(mechanismSeen.getProfile()::stateName).stream().map(texts::say).toList();
    }

    /** The rule as it is filled in now, in plain words; empty while it is none. */
    public List<String> getWords() {
        var now = read();
        var states = mechanismSeen.getProfile().members().stream().map(Member::state).toList();
        return now.wrong(states).isEmpty() ? words(now) : List.of();
    }

    public String routeName(String key) {
        return getRoutes().stream().filter(each -> each.value().equals(key)).map(Option::label).findFirst().orElse(key);
    }

    public List<Option> getRoutes() {
        return routes.routes(mechanismSeen.getKey()).stream().map(each -> new Option(each.key(), each.name())).toList();
    }

    public List<Option> getStates() {
        return mechanismSeen.getProfile().members().stream().map(each -> new Option(each.state(), each.name())).toList();
    }

    public List<Option> getKinds() {
        return Option.of(Kind.class);
    }

    public List<Option> getUnits() {
        return Option.of(Unit.class);
    }

    public List<Option> getShares() {
        return Option.of(Share.Of.class);
    }

    public List<Option> getFailures() {
        return Option.of(Then.class);
    }

    /** The other body is asked last: it does not pass the question on. */
    public List<Option> getLastFailures() {
        return Option.of(List.of(Then.DRAFTING, Then.ISSUE_WITH_DISSENT));
    }

    public RuleForm getRule() {
        if (rule == null) {
            rule = RuleForm.of(chosen() == null ? null : chosen().decision());
        }
        return rule;
    }

    public RuleForm getBodyRule() {
        if (bodyRule == null) {
            bodyRule = RuleForm.of(body() == null ? null : body().rule());
        }
        return bodyRule;
    }

    private Body body() {
        return chosen() == null ? null : chosen().decision().failure().to();
    }

    public String getBodyName() {
        return bodyName == null && body() != null ? body().name() : bodyName;
    }

    public void setBodyName(String bodyName) {
        this.bodyName = bodyName == null ? "" : bodyName;
    }

    public String[] getBodyMembers() {
        if (bodyMembers == null) {
            bodyMembers = body() == null ? new String[0] : body().members().toArray(String[]::new);
        }
        return bodyMembers;
    }

    public void setBodyMembers(String[] bodyMembers) {
        this.bodyMembers = bodyMembers == null ? new String[0] : bodyMembers;
    }

    public String getTypeKey() {
        return typeKey;
    }

    public void setTypeKey(String typeKey) {
        this.typeKey = typeKey;
    }

    public String getTypeName() {
        return typeName == null && chosen() != null ? chosen().name() : typeName;
    }

    public void setTypeName(String typeName) {
        this.typeName = typeName == null ? "" : typeName;
    }

    public String getRoute() {
        return route == null && chosen() != null ? chosen().route() : route;
    }

    public void setRoute(String route) {
        this.route = route == null ? "" : route;
    }

    public List<Option> getSignings() {
        return Arrays.stream(SigningRule.values()).map(each -> new Option(each, texts.say(each), meaning(each))).toList();
    }

    public String meaning(SigningRule rule) {
        return texts.say(Said.of("signing-rule." + rule.key() + ".meaning"));
    }

    public SigningRule getSigning() {
        return signing != null ? signing : chosen() == null ? SigningRule.DISSENT_NOTED : chosen().signing();
    }

    public void setSigning(SigningRule signing) {
        this.signing = signing;
    }

    public List<Option> getCarryings() {
        return Arrays.stream(CarryingOver.values()).map(each -> new Option(each, texts.say(each), texts.say(each.meaning()))).toList();
    }

    public CarryingOver getCarrying() {
        return carrying != null ? carrying : chosen() == null ? CarryingOver.NONE : chosen().carrying();
    }

    public List<Option> getLaters() {
        return Option.of(SigningLater.class);
    }

    public SigningLater getLater() {
        return later != null ? later : chosen() == null ? SigningLater.ASKED : chosen().later();
    }

    public void setLater(SigningLater later) {
        this.later = later;
    }

    public void setCarrying(CarryingOver carrying) {
        this.carrying = carrying;
    }

    public boolean isOffered() {
        return offered == null ? chosen() == null || !chosen().retired() : offered;
    }

    public void setOffered(boolean offered) {
        this.offered = offered;
    }
}
