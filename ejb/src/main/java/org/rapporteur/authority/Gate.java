package org.rapporteur.authority;

import org.rapporteur.identity.Caller;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Stands before every use case: asks the policy, and puts each refusal on the record, whether the policy refused or the
 * use case itself. What was done is recorded by the use cases' own events.
 */
@Interceptor
@Requires
@Priority(Interceptor.Priority.APPLICATION)
public class Gate {

    @Inject
    private Caller caller;
    @Inject
    private Authority authority;
    @Inject
    private Event<Refused> refusals;

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        var capability = call.getMethod().getAnnotation(Requires.class).value();
        var person = caller.person();
        var before = caller.inPlaceOf();
        var thing = call.getParameters().length > 0 && call.getParameters()[0] instanceof Concerns concerned ? concerned : null;
        var standing = thing == null ? null : authority.standing(thing).orElse(null);
        try {
            if (thing != null && standing == null) {
                throw new NotFound(thing.kind().name().toLowerCase(java.util.Locale.ROOT));
            }
            switch (Policy.decide(person, capability, standing)) {
                case HIDE -> throw new NotFound(thing.kind().name().toLowerCase(java.util.Locale.ROOT));
                case DENY -> throw new NotAllowed("authority.role-does-not-allow", capability);
                case PERMIT -> { }
            }
            caller.actsFor(person.inPlaceOf(capability.roles()).orElse(before));
            return call.proceed();
        } catch (Refusal refusal) {
            var report = thing != null && thing.kind() == Concerns.Kind.REPORT && standing != null ? thing.uuid() : null;
            if (refusal.goesOnRecord()) {
                refusals.fire(new Refused(person, capability, report, report == null || standing.version() == 0 ? null : standing.version(), refusal.said()));
            }
            throw refusal;
        } finally {
            caller.actsFor(before);
        }
    }
}
