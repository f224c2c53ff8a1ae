package org.rapporteur.authority;

import java.util.Optional;

import org.rapporteur.identity.Caller;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The gate's question, for pages: may this person do that? The same predicate shows a button and lets it through. */
@Dependent
public class Authority {

    @Inject
    private Caller caller;
    @Inject
    @Any
    private Instance<Standings> standings;

    public boolean may(Capability capability) {
        return caller.known() && Policy.decide(caller.person(), capability, null) == Policy.Verdict.PERMIT;
    }

    public boolean may(Capability capability, Concerns thing) {
        return caller.known() && standing(thing)
                .map(standing -> Policy.decide(caller.person(), capability, standing) == Policy.Verdict.PERMIT).orElse(false);
    }

    Optional<Standing> standing(Concerns thing) {
        for (var each : standings) {
            if (each.kind() == thing.kind()) {
                return each.of(thing);
            }
        }
        throw new IllegalStateException("No feature tells the standing of a " + thing.kind());
    }
}
