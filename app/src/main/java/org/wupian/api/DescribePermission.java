package org.wupian.api;

import io.swagger.v3.oas.models.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToAll;

/// Says of every call who may make it (权限说明), as the handler itself declares.
final class DescribePermission implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String area = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
        operation.setTags(List.of(area));
        operation.setOperationId(area + "." + handler.getMethod().getName());
        operation.setDescription(words(handler.getMethod()));
        if (handler.hasMethodAnnotation(AllowedToAll.class)) {
            operation.setSecurity(List.of());
        }
        return operation;
    }

    private static String words(Method method) {
        if (method.isAnnotationPresent(AllowedToAll.class)) {
            return "Open to everybody.";
        }
        Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(method, Allowed.class);
        return allowed == null
                ? "Open to every account."
                : Arrays.stream(allowed.value())
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "Open to ", "."));
    }
}
