package org.rapporteur.processes;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Map;
import java.util.Properties;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.TreeBuilder;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions as the running engine reads them, wherever they come from: no method calls, no functions, no properties of
 * objects. Three kinds of word mean something: the outcome, the registered automatic steps, and answers to forms. This also closes the way in through
 * expressions in task queries (CVE-2026-109432), for which the community edition has no fix.
 */
final class LockedExpressions extends JuelExpressionManager {

    private final Map<Object, Object> steps;
    private final Missing missing;

    /** Hears of it when an expression reads what nothing has said yet. */
    interface Missing {
        void read(ExecutionEntity execution, String word);
    }

    LockedExpressions(Map<String, ?> steps) {
        this(steps, (execution, word) -> { });
    }

    LockedExpressions(Map<String, ?> steps, Missing missing) {
        super(Map.of());
        this.steps = Map.copyOf(steps);
        this.missing = missing;
        setExpressionFactory(new WithoutCalls());
    }

    /** The engine offers functions of its own, such as the current user's groups. None is needed. */
    @Override
    public void addFunction(String name, Method function) {
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new ReadOnlyMapELResolver(steps));
        resolver.add(new AnswerResolver(missing));
        return resolver;
    }

    /** The builder is fixed here, because the stock factory lets a system property switch method calls back on. */
    private static final class WithoutCalls extends ExpressionFactoryImpl {

        WithoutCalls() {
            super(Profile.JEE5, new Properties());
        }

        @Override
        protected TreeBuilder createTreeBuilder(Properties properties, Builder.Feature... features) {
            return new Builder();
        }
    }

    /** An answer is null where none was given, so that the way drawn as the default is taken. */
    private static final class AnswerResolver extends ELResolver {

        private final Missing missing;

        AnswerResolver(Missing missing) {
            this.missing = missing;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null || !(property instanceof String name)) {
                return null;
            }
            context.setPropertyResolved(true);
            if (!(context.getContext(VariableScope.class) instanceof VariableScope scope)) {
                return null;
            }
            if (scope instanceof ExecutionEntity execution && !scope.hasVariable(RouteContract.variable(name))) {
                missing.read(execution, name);
            }
            return scope.getVariable(RouteContract.variable(name));
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new IllegalStateException("expressions cannot set anything");
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }
}
