package org.rapporteur.application;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Directory;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.report.Drafting.WriteParagraph;
import org.rapporteur.report.Drafting;
import org.rapporteur.report.Drafting.AddParagraph;
import org.rapporteur.report.OpenReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportOpening;
import org.rapporteur.report.ReportReading;
import org.rapporteur.review.Answering;
import org.rapporteur.review.Answering.FinishAnswering;
import org.rapporteur.review.Checking;
import org.rapporteur.review.Checking.CheckDraft;
import org.rapporteur.review.Commenting;
import org.rapporteur.review.Commenting.SubmitReview;
import org.rapporteur.review.SigningOff;
import org.rapporteur.review.SigningOff.SignDraft;
import org.rapporteur.workflow.DraftFinishing;
import org.rapporteur.workflow.DraftFinishing.FinishDraft;
import org.rapporteur.workflow.DutyView;
import org.rapporteur.workflow.Inbox;
import org.rapporteur.workflow.ReportSubmission;

/** For tests within the server: people at work, and reports brought to a step by the use cases themselves. */
@Dependent
public class InsideReport {

    @Inject
    private Instance<RequestContextController> requests;
    @Inject
    private Caller caller;
    @Inject
    private Directory directory;
    @Inject
    private ReportOpening opening;
    @Inject
    private Drafting drafting;
    @Inject
    private ReportReading reading;
    @Inject
    private ReportSubmission submission;
    @Inject
    private Inbox inbox;
    @Inject
    private DraftFinishing drafts;
    @Inject
    private SigningOff signing;
    @Inject
    private Checking checking;
    @Inject
    private Commenting commenting;
    @Inject
    private Answering answering;

    private String mechanism = "participating-states";

    /** Works in another mechanism from now on. */
    public InsideReport in(String key) {
        mechanism = key;
        return this;
    }

    /** What the person of this name does in one request. */
    public <T> T as(String name, Callable<T> act) throws Exception {
        var person = people().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        // A controller of its own for each call: it remembers whether it was the one to begin the request, and threads share this bean.
        var request = requests.get();
        request.activate();
        try {
            caller.is(person);
            return act.call();
        } finally {
            request.deactivate();
        }
    }

    public List<PersonView> people() {
        return directory.of(mechanism);
    }

    public List<PersonView> clearingDelegates() {
        return holders(Role.CLEARING_DELEGATE);
    }

    private List<PersonView> holders(Role role) {
        return people().stream().filter(person -> person.is(role)).toList();
    }

    private String first(Role role) {
        return holders(role).get(0).name();
    }

    public ReportId opened(String title) throws Exception {
        return as(first(Role.EXPERT), () -> {
            var report = opening.open(new OpenReport(mechanism, "thematic", title));
            var section = reading.workingText(report).sections().get(0).id();
            drafting.addParagraph(new AddParagraph(report, section, null, "The tanker met two vessels.", List.of()));
            return report;
        });
    }

    public ReportId underReview(String title) throws Exception {
        var report = drafted(title);
        for (var expert : holders(Role.EXPERT)) {
            as(expert.name(), () -> {
                var duty = duty(report);
                signing.sign(new SignDraft(report, duty.id(), "sign", null, null, duty.revision()));
                return null;
            });
        }
        checked(report);
        return report;
    }

    /** Where the route begins. */
    public ReportId submitted(String title) throws Exception {
        var report = opened(title);
        as(first(Role.EXPERT), () -> {
            submission.submit(report);
            return null;
        });
        return report;
    }

    /** Its draft is finished. */
    public ReportId drafted(String title) throws Exception {
        var report = submitted(title);
        as(first(Role.EXPERT), () -> {
            var duty = duty(report);
            drafts.finish(new FinishDraft(report, duty.id(), duty.revision()));
            return null;
        });
        return report;
    }

    /** Found fit by the coordinator. */
    public void checked(ReportId report) throws Exception {
        as(first(Role.COORDINATOR), () -> {
            var duty = duty(report);
            checking.check(new CheckDraft(report, duty.id(), "circulate", null, duty.revision()));
            return null;
        });
    }

    public ReportId underDecision(String title) throws Exception {
        var report = underReview(title);
        for (var delegate : clearingDelegates()) {
            submitReview(delegate.name(), report);
        }
        as(first(Role.COORDINATOR), () -> {
            putUp(report);
            return null;
        });
        return report;
    }

    /** By whomever works now. */
    public void putUp(ReportId report) {
        var duty = duty(report);
        answering.finish(new FinishAnswering(report, duty.id(), "decide", duty.revision()));
    }

    /** Writes the report's first paragraph over. */
    public void reword(String person, ReportId report, String text) throws Exception {
        as(person, () -> {
            var paragraph = reading.workingText(report).paragraphs().findFirst().orElseThrow();
            return drafting.write(new WriteParagraph(report, paragraph.id(), text, paragraph.revision()));
        });
    }

    public void submitReview(String delegate, ReportId report) throws Exception {
        as(delegate, () -> {
            var duty = duty(report);
            return commenting.submit(new SubmitReview(report, duty.id(), duty.revision()));
        });
    }

    private DutyView duty(ReportId report) {
        return inbox.mineOn(report).orElseThrow();
    }
}
