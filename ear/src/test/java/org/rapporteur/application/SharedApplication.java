package org.rapporteur.application;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link Application} that they share, or the one {@link Outfitted}: started for the first that asks, ended after the last of all classes. */
public final class SharedApplication implements ParameterResolver {

    private static final Map<Class<?>, Supplier<?>> STARTS = Map.of(Application.class, Application::startAtWork, Outfitted.class, Outfitted::new);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return STARTS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(Namespace.create(SharedApplication.class))
                .getOrComputeIfAbsent(parameter.getParameter().getType(), type -> STARTS.get(type).get());
    }
}
