package org.wupian.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.wupian.ui.SecurityHeaders;

/// How requests are guarded (访问安全): who is let in, by what, and which headers every answer carries.
/// What an endpoint allows is declared at the endpoint, see [Permissions].
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String[] OPEN = {
        "/sign-in",
        "/assets/**",
        "/api/v1/status",
        "/preferences/**",
        "/error",
        "/favicon.ico",
        "/actuator/health/**"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /// Requests are counted and timed as a whole; the fifteen filters of security are not, each.
    @Bean
    static SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /// Programs: HTTP Basic or a bearer token; pages' own scripts come with their session.
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, SignIn signIn, Tokens tokens) {
        common(http);
        return http.securityMatcher("/api/**")
                .authenticationProvider(signIn)
                .authorizeHttpRequests(it ->
                        it.requestMatchers("/api/v1/status")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(it -> it.ignoringRequestMatchers(Security::signsItself))
                .httpBasic(it -> it.authenticationEntryPoint(Security::unauthorized))
                .exceptionHandling(it -> it.authenticationEntryPoint(Security::unauthorized))
                .requestCache(it -> it.disable())
                .addFilterBefore(new BearerTokens(tokens), BasicAuthenticationFilter.class)
                .build();
    }

    /// Metrics are for the administrator and the auditor; programs that collect them sign in by
    /// Basic or token.
    @Bean
    @Order(2)
    SecurityFilterChain operations(HttpSecurity http, SignIn signIn, Tokens tokens) {
        common(http);
        return http.securityMatcher("/actuator/**")
                .authenticationProvider(signIn)
                .authorizeHttpRequests(it ->
                        it.requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/prometheus")
                                .hasAnyRole("ADMINISTRATOR", "AUDITOR")
                                .anyRequest()
                                .denyAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .httpBasic(it -> it.authenticationEntryPoint(Security::unauthorized))
                .exceptionHandling(it -> it.authenticationEntryPoint(Security::unauthorized))
                .addFilterBefore(new BearerTokens(tokens), BasicAuthenticationFilter.class)
                .build();
    }

    /// People at their browser.
    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignIn signIn,
            AfterSignIn afterSignIn,
            OidcAccounts oidcAccounts,
            ObjectProvider<ClientRegistrationRepository> providers) {
        common(http);
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(it ->
                    it.authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                            .loginPage("/sign-in")
                            .successHandler(afterSignIn)
                            .failureUrl("/sign-in?failed=provider")
                            .userInfoEndpoint(info -> info.oidcUserService(oidcAccounts)));
        }
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(
                        it -> it.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(it ->
                        it.loginPage("/sign-in")
                                .usernameParameter("login")
                                .successHandler(afterSignIn)
                                .failureHandler(afterSignIn))
                .logout(it -> it.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"))
                .requestCache(it -> it.requestCache(onlyPages()))
                .build();
    }

    private static void common(HttpSecurity http) {
        http.headers(it ->
                        it.contentSecurityPolicy(csp ->
                                        csp.policyDirectives(
                                                SecurityHeaders.CONTENT_SECURITY_POLICY))
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                .frameOptions(frame -> frame.deny())
                                .permissionsPolicyHeader(policy ->
                                        policy.policy(
                                                "camera=(), microphone=()," + " geolocation=()")))
                .addFilterAfter(new CallerFilter(), AuthorizationFilter.class);
    }

    /// Where a person wanted to go is remembered for pages only, not for their pieces or pictures.
    private static HttpSessionRequestCache onlyPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        PathPatternRequestMatcher get =
                PathPatternRequestMatcher.withDefaults()
                        .matcher(org.springframework.http.HttpMethod.GET, "/**");
        cache.setRequestMatcher(request ->
                get.matches(request)
                        && request.getHeader("HX-Request") == null
                        && accepts(request, MediaType.TEXT_HTML_VALUE));
        return cache;
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(type);
    }

    /// A request that brings its own credentials needs no CSRF token, unless a browser sends it on
    /// behalf of another site.
    private static boolean signsItself(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && (site == null || site.equals("none") || site.equals("same-origin"));
    }

    private static void unauthorized(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write(
                        """
                        {"type":"about:blank","title":"请先登录","status":401,\
                        "detail":"请用账号口令或令牌登录。Sign in with HTTP Basic or a bearer token.","errors":[]}\
                        """);
    }
}
