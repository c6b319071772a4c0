package org.wupian.directory.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.AllowedToAll;

/// The sign-in form (登录页). Signing in itself is the security chain's work.
@Controller
class SignInController {

    private final @Nullable ClientRegistration provider;

    SignInController(ObjectProvider<InMemoryClientRegistrationRepository> providers) {
        InMemoryClientRegistrationRepository all = providers.getIfAvailable();
        provider = all == null || !all.iterator().hasNext() ? null : all.iterator().next();
    }

    @AllowedToAll
    @GetMapping("/sign-in")
    SignInPage page(
            @RequestParam(defaultValue = "") String failed,
            @RequestParam(required = false) @Nullable String left) {
        return new SignInPage(
                failed,
                left != null,
                provider == null ? "" : provider.getRegistrationId(),
                provider == null ? "" : provider.getClientName());
    }
}
