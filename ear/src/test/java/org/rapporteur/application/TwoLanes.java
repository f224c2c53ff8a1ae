package org.rapporteur.application;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The order in which two classes run at a time, the same on every machine. First those that need something for themselves: an application
 * of their own in one lane, the count of statements in the other. Last those that may run {@link BesideOthers}, in whichever lane is free.
 */
public final class TwoLanes implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(TwoLanes::turn).thenComparing(ClassDescriptor::getDisplayName));
    }

    private static int turn(ClassDescriptor test) {
        if (test.isAnnotated(BesideOthers.class)) {
            return 2;
        }
        return test.isAnnotated(ResourceLock.class) ? 0 : 1;
    }
}
