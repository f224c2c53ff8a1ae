package org.rapporteur.web.administration;

import java.util.List;

import org.rapporteur.administration.Governing;
import org.rapporteur.administration.RevisionView;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Every change of a mechanism: what, who, when and why. */
@Named
@RequestScoped
public class HistoryPage {

    @Inject
    private MechanismSeen mechanismSeen;
    @Inject
    private Governing governing;

    private List<RevisionView> revisions;

    public List<RevisionView> getRevisions() {
        if (revisions == null) {
            revisions = governing.history(mechanismSeen.getKey());
        }
        return revisions;
    }
}
