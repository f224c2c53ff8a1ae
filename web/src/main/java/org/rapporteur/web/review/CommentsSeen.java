package org.rapporteur.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.identity.Caller;
import org.rapporteur.review.CommentReading;
import org.rapporteur.review.CommentReading.Part;
import org.rapporteur.review.CommentThread;
import org.rapporteur.review.Lens;
import org.rapporteur.shared.Page;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Paging;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The report's comments in the order of the text, a part at a time; with {@code ?as=} as another state sees them. */
@Named
@RequestScoped
public class CommentsSeen {

    private static final int SIZE = 50;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private ThreadSeen threadSeen;
    @Inject
    private CommentReading comments;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private Texts texts;

    private Page<CommentThread> part;
    private List<Group> groups;

    /** @param number 0 for the whole report, -1 where the paragraph is gone */
    public record Group(int number, String on, List<CommentSeen> said) {
    }

    public Page<CommentThread> getPart() {
        if (part == null) {
            part = comments.part(new Part(reportSeen.getId(), getLens(), Paging.of(parameters, SIZE)));
        }
        return part;
    }

    /** Neighbours on the same paragraph together. */
    public List<Group> getGroups() {
        if (groups == null) {
            groups = new ArrayList<>();
            for (var said : CommentSeen.all(getPart().items(), reportSeen.getVersion(), threadSeen::version)) {
                var number = said.comment().paragraph() == null ? 0 : said.gone() ? -1 : said.number();
                if (groups.isEmpty() || groups.get(groups.size() - 1).number() != number) {
                    groups.add(new Group(number, said.on(), new ArrayList<>()));
                }
                groups.get(groups.size() - 1).said().add(said);
            }
        }
        return groups;
    }

    private Lens getLens() {
        return getAs() == null ? Lens.OWN : new Lens(getAs(), isSoon());
    }

    /** The state through whose eyes one looks, or null. */
    public String getAs() {
        var asked = parameters.get("as");
        return getStates().stream().map(Member::state).filter(each -> each.equals(asked)).findFirst().orElse(null);
    }

    public boolean isSoon() {
        return parameters.containsKey("soon") && getAs() != null;
    }

    /** All but one's own. */
    public List<Member> getStates() {
        return mechanisms.get(reportSeen.getReport().mechanism()).members().stream().filter(each -> !each.state().equals(caller.person().state())).toList();
    }

    public boolean isOfState() {
        return caller.person().state() != null;
    }

    public String getBanner() {
        var name = mechanisms.stateName(reportSeen.getReport().mechanism(), getAs());
        return texts.of(isSoon() ? "report.as.banner.soon" : "report.as.banner", name, getPart().total());
    }

    public String getAddress() {
        return "/report?id=" + reportSeen.getId() + "&tab=comments&" + (getAs() == null ? "" : "as=" + getAs() + "&" + (isSoon() ? "soon=on&" : ""));
    }
}
