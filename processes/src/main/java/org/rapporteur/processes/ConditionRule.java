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

/** What a condition may say: comparisons of the outcome with literals, and nothing that reaches an object. */
final class ConditionRule {

    static final int LENGTH = 200;

    private static final Set<Class<?>> GRAMMAR = Set.of(AstEval.class, AstBinary.class, AstUnary.class, AstNested.class,
            AstIdentifier.class, AstString.class, AstBoolean.class, AstNumber.class, AstNull.class);

    private ConditionRule() {
    }

    /** Why the condition is refused, or nothing if it may stand. */
    static Optional<String> objection(String condition) {
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
            if (!RouteContract.OUTCOME.equals(identifier.getName())) {
                return Optional.of("the condition reads '%s'; a condition may read '%s' only".formatted(identifier.getName(), RouteContract.OUTCOME));
            }
        }
        return foreign(tree.getRoot()) ? Optional.of("a condition may only compare the outcome with words") : Optional.empty();
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
