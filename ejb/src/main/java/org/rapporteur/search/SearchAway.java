package org.rapporteur.search;

import org.rapporteur.shared.Refusal;

/** The search server that this installation uses does not answer. Nothing is lost: it is asked again, and what changed meanwhile is told to it then. */
public class SearchAway extends Refusal {

    public SearchAway(Throwable cause) {
        super("search.away");
        initCause(cause);
    }
}
