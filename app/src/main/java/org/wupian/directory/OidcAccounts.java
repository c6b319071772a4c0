package org.wupian.directory;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;

/// Lets the city's own identity provider sign people in (统一身份认证, OpenID Connect): the claim named
/// by `wupian.oidc.claim` must be the login of an account made here, whose role and organisation
/// apply.
@Component
class OidcAccounts extends OidcUserService {

    private final AccountTable table;
    private final TransactionTemplate transaction;
    private final String claim;

    OidcAccounts(
            AccountTable table,
            TransactionTemplate transaction,
            @Value("${wupian.oidc.claim:preferred_username}") String claim) {
        this.table = table;
        this.transaction = transaction;
        this.claim = claim;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        String login = user.getClaimAsString(claim);
        return CurrentCaller.as(
                        CurrentCaller.SYSTEM,
                        () -> transaction.execute(_ -> table.find(login == null ? "" : login)))
                .filter(Account::enabled)
                .map(account -> new SignedInByProvider(user, account.caller()))
                .orElseThrow(() -> new OAuth2AuthenticationException("no_account"));
    }

    /// The principal of somebody the identity provider vouches for.
    static final class SignedInByProvider extends DefaultOidcUser implements HasCaller {

        private final Caller caller;

        SignedInByProvider(OidcUser user, Caller caller) {
            super(
                    List.of(new SimpleGrantedAuthority("ROLE_" + caller.role())),
                    user.getIdToken(),
                    user.getUserInfo());
            this.caller = caller;
        }

        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public String getName() {
            return caller.account();
        }
    }
}
