package org.wupian.api;

import io.swagger.v3.core.jackson.TypeNameResolver;

/// Names of the schemas in the description (数据结构名): `meeting.Json.ActionJson`, so that equal names
/// in two modules stay two.
final class NamesByModule extends TypeNameResolver {

    private static final String OURS = "org.wupian.";

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = type.getName();
        return name.startsWith(OURS)
                ? name.substring(OURS.length()).replace(".web.", ".").replace('$', '.')
                : super.getNameOfClass(type);
    }
}
