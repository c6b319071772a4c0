package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToAll;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Role;

/// Every endpoint as every role, compared with what the endpoint declares. What is asked for does
/// not exist, so that nothing of the city's work is changed: whoever is allowed hears that, whoever
/// is not hears 403. The lake is exported.
@WupianTest(demo = true, city = true, own = true)
class MatrixTest {

    /// Password, tokens, own notices, the looks of pages, reading a document and asking whom names
    /// mean, without storing anything.
    private static final Pattern OWN_AFFAIRS =
            Pattern.compile(
                    "/account/|/tokens|/notices/|/inbox/|/preferences/|/plans:read$|/enterprises:match$| /error$");

    /// One account for each role and the organisation it belongs to; both are empty where the first
    /// unit of that kind will do.
    private enum Account {
        OFFICE("office", "office"),
        GROUP("group-tech", "group-technology"),
        DEPARTMENT("kejiju", "science"),
        COUNTY("county-411702", "411702"),
        BANK("", ""),
        INSURER("", ""),
        REGULATOR("jianguan", "regulator"),
        ENTERPRISE("", ""),
        ADMINISTRATOR("admin", "office"),
        AUDITOR("auditor", "office");

        final String login;
        final String organisation;

        Account(String login, String organisation) {
            this.login = login;
            this.organisation = organisation;
        }

        Role role() {
            return Role.valueOf(name());
        }
    }

    @LocalServerPort int port;

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final List<Endpoint> endpoints = new ArrayList<>();

    /// One address and method with what it declares.
    private record Endpoint(String method, String path, Method handler) {

        boolean allows(@Nullable Role role) {
            if (handler.isAnnotationPresent(AllowedToAll.class)) {
                return true;
            }
            Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(handler, Allowed.class);
            return role != null
                    && (handler.isAnnotationPresent(AllowedToSignedIn.class)
                            || (allowed != null && Arrays.asList(allowed.value()).contains(role)));
        }

        /// What is asked for does not exist; where an organisation is named, it is the caller's.
        String address(String organisation) {
            return path.replaceAll("\\{(month|m)}", "1999-01")
                    .replaceAll("\\{(organisation|circle)}", organisation)
                    .replaceAll("\\{[^}]*}", "0");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void collect() {
        requestMappingHandlerMapping.getHandlerMethods().forEach(this::collect);
        assertThat(endpoints).hasSizeGreaterThan(30);
    }

    private void collect(RequestMappingInfo mapping, HandlerMethod handler) {
        if (!handler.getBeanType().getName().startsWith("org.wupian.")) {
            return;
        }
        var methods = mapping.getMethodsCondition().getMethods();
        for (String path : mapping.getPatternValues()) {
            for (RequestMethod method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                if (!path.equals("/error")) {
                    endpoints.add(new Endpoint(method.name(), path, handler.getMethod()));
                }
            }
        }
    }

    @Test
    void everyRoleButTheProductsOwnHasAnAccountHere() {
        Set<Role> asked = EnumSet.of(Role.SYSTEM);
        Arrays.stream(Account.values()).map(Account::role).forEach(asked::add);

        assertThat(asked).isEqualTo(EnumSet.allOf(Role.class));
    }

    @Test
    void everyRoleMayCallWhatIsDeclaredForItAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Account account : Account.values()) {
            String organisation =
                    account.login.isEmpty()
                            ? Visitor.unit(port, account.name())
                            : account.organisation;
            String login = account.login.isEmpty() ? "unit-" + organisation : account.login;
            Visitor visitor = Visitor.signedIn(port, login);
            for (Endpoint endpoint : endpoints) {
                int status = visitor.call(endpoint.method(), endpoint.address(organisation));
                if (endpoint.allows(account.role()) == (status == 403) || status >= 500) {
                    wrong.add(account + " " + endpoint + " " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theAuditorIsOfferedNothingThatChangesTheCitysWork() {
        assertThat(changesOfferedTo(Role.AUDITOR))
                .allMatch(it -> OWN_AFFAIRS.matcher(it).find() || it.contains(" /audit/"));
    }

    @Test
    void theAdministratorIsOfferedAccountsAndTheExportOnly() {
        assertThat(changesOfferedTo(Role.ADMINISTRATOR))
                .allMatch(it ->
                        OWN_AFFAIRS.matcher(it).find()
                                || it.contains("/accounts")
                                || it.endsWith("/lake:export"))
                .anyMatch(it -> it.contains("/accounts"));
    }

    private List<String> changesOfferedTo(Role role) {
        return endpoints.stream()
                .filter(it -> !it.method().equals("GET") && it.allows(role))
                .map(Endpoint::toString)
                .toList();
    }

    @Test
    void whoIsNotSignedInReachesOnlyWhatIsOpenToAll() throws Exception {
        List<String> wrong = new ArrayList<>();
        Visitor visitor = Visitor.nobody(port);
        for (Endpoint endpoint : endpoints) {
            int status = visitor.call(endpoint.method(), endpoint.address("0"));
            boolean refused = status == 401 || status == 403 || visitor.sentToSignIn();
            if (endpoint.allows(null) == refused) {
                wrong.add(endpoint + " " + status);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsChangedBySomebodyElsesPage() throws Exception {
        List<String> wrong = new ArrayList<>();
        Visitor office = Visitor.signedIn(port, "office");
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.method().equals("GET") && endpoint.allows(Role.OFFICE)) {
                int status = office.callWithoutToken(endpoint.method(), endpoint.address("0"));
                if (status != 403) {
                    wrong.add(endpoint + " " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }
}
