package org.rapporteur.processes;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** What a condition may say: comparisons of the outcome and of answers to forms with literals, and nothing that reaches an object. */
final class ConditionRule {

    static final int LENGTH = 200;

    private static final Set<Class<?>> GRAMMAR = Set.of(AstEval.class, AstBinary.class, AstUnary.class, AstNested.class,
            AstIdentifier.class, AstString.class, AstBoolean.class, AstNumber.class, AstNull.class);

    private ConditionRule() {
    }

    /**
     * Why the condition is refused, or nothing if it may stand.
     *
     * @param fields whose answers it may read beside the outcome
     */
    static Optional<String> objection(String condition, Set<String> fields) {
        if (condition.length() > LENGTH) {
            return Optional.of("the condition is longer than %d characters".formatted(LENGTH));
        }
        if (condition.chars().anyMatch(c -> c < ' ' || c > '~')) {
            return Optional.of("the condition holds characters outside plain ASCII");
        }
        Tree tree;
        try {
            tree = new Builder().build(condition);
        } catch (TreeBuilderException e) {
            return Optional.of("the condition cannot be read: %s".formatted(e.getMessage()));
        }
        if (!(tree.getRoot() instanceof AstEval) || tree.isDeferred()) {
            return Optional.of("a condition has the form ${outcome == 'word'}");
        }
        if (tree.getFunctionNodes().iterator().hasNext()) {
            return Optional.of("the condition calls a function");
        }
        for (var identifier : tree.getIdentifierNodes()) {
            if (!RouteContract.OUTCOME.equals(identifier.getName()) && !fields.contains(identifier.getName())) {
                return Optional.of("the condition reads '%s'; a condition may read '%s' and choices, numbers and yes-or-no answers of forms".formatted(identifier.getName(), RouteContract.OUTCOME));
            }
        }
        return foreign(tree.getRoot()) ? Optional.of("a condition may only compare answers with words, numbers, true and false") : Optional.empty();
    }

    private static boolean foreign(Node node) {
        if (!GRAMMAR.contains(node.getClass())) {
            return true;
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (foreign(node.getChild(i))) {
                return true;
            }
        }
        return false;
    }
}
