package org.rapporteur.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rapporteur.identity.PersonView;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** All that can be found, whichever feature it belongs to. */
@Dependent
class Findables {

    @Inject
    @Any
    private Instance<Findable> findables;

    List<Findable> all() {
        return findables.stream().toList();
    }

    Findable of(String source) {
        return findables.stream().filter(each -> each.source().equals(source)).findFirst().orElseThrow(() -> new IllegalStateException("Nothing is found under the name of " + source));
    }

    /** What the person may see of all, as {@link Entry#scopes} are kept: with the mechanism before each. */
    Set<String> scopes(PersonView person) {
        return findables.stream().flatMap(each -> each.scopes(person).stream()).map(scope -> scoped(person.mechanism(), scope)).collect(Collectors.toSet());
    }

    static String scoped(String mechanism, String scope) {
        return mechanism + "/" + scope;
    }
}
