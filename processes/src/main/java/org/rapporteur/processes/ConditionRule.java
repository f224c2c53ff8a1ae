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
import org.rapporteur.shared.Said;

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
    static Optional<Said> objection(String condition, Set<String> fields) {
        if (condition.length() > LENGTH) {
            return because("model.condition.too-long", LENGTH);
        }
        if (condition.chars().anyMatch(c -> c < ' ' || c > '~')) {
            return because("model.condition.not-ascii");
        }
        Tree tree;
        try {
            tree = new Builder().build(condition);
        } catch (TreeBuilderException e) {
            return because("model.condition.not-readable", e.getMessage());
        }
        if (!(tree.getRoot() instanceof AstEval) || tree.isDeferred()) {
            return because("model.condition.form", "${outcome == 'word'}");
        }
        if (tree.getFunctionNodes().iterator().hasNext()) {
            return because("model.condition.function");
        }
        for (var identifier : tree.getIdentifierNodes()) {
            if (!RouteContract.OUTCOME.equals(identifier.getName()) && !fields.contains(identifier.getName())) {
                return because("model.condition.reads", identifier.getName(), RouteContract.OUTCOME);
            }
        }
        return foreign(tree.getRoot()) ? because("model.condition.compares") : Optional.empty();
    }

    private static Optional<Said> because(String key, Object... places) {
        return Optional.of(Said.of(key, places));
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
