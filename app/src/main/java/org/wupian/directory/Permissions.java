package org.wupian.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToAll;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;

/// Holds every endpoint to the permission it declares (权限校验). What declares nothing is refused.
@Component
class Permissions implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Integer.MIN_VALUE);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean open =
                switch (handler) {
                    case HandlerMethod method -> allowed(method.getMethod(), CurrentCaller.find());
                    case ResourceHttpRequestHandler _ -> true;
                    default -> false;
                };
        if (!open) {
            throw new Forbidden(request.getMethod() + " " + request.getRequestURI());
        }
        return true;
    }

    static boolean allowed(Method method, Optional<Caller> caller) {
        if (method.getDeclaringClass().getName().startsWith("org.springframework.boot.")) {
            return true; // the error page, which shows nothing of ours
        }
        if (method.isAnnotationPresent(AllowedToAll.class)) {
            return true;
        }
        if (caller.isEmpty()) {
            return false;
        }
        if (method.getDeclaringClass().getName().startsWith("org.springdoc.")) {
            return true; // the description of the interface, for whoever may sign in
        }
        if (method.isAnnotationPresent(AllowedToSignedIn.class)) {
            return true;
        }
        Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(method, Allowed.class);
        return allowed != null && Arrays.asList(allowed.value()).contains(caller.get().role());
    }
}
