package org.wupian.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.directory.Account;
import org.wupian.directory.Accounts;
import org.wupian.directory.MailAddress;
import org.wupian.directory.Organisations;
import org.wupian.directory.Token;
import org.wupian.directory.Tokens;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Role;
import org.wupian.kernel.SecretAnswer;
import org.wupian.ui.Conflict;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Paged;

/// Accounts and tokens for programs (账号与令牌接口).
@RestController
@RequestMapping("/api/v1")
class AccountsApi {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Organisations organisations;

    AccountsApi(Accounts accounts, Tokens tokens, Organisations organisations) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.organisations = organisations;
    }

    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping("/accounts")
    Paged<Account> all(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        return Paged.of(accounts.all(), Account::login, after, limit);
    }

    /// Makes an account; its first password is in the answer and nowhere else.
    @Allowed(Role.ADMINISTRATOR)
    @SecretAnswer
    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    Password create(@RequestBody AccountForm form) {
        Errors errors = form.check(organisations);
        if (!errors.isEmpty()) {
            throw new Invalid(errors.all());
        }
        return accounts.create(form.account())
                .map(password -> new Password(form.login(), password))
                .orElseThrow(() -> new Conflict("directory.accounts.error.taken", form.login()));
    }

    @Allowed(Role.ADMINISTRATOR)
    @PutMapping("/accounts/{login}")
    Account change(@PathVariable String login, @RequestBody Change change) {
        if (change.name().isBlank()) {
            throw new Invalid(new FieldError("name", "directory.accounts.error.name"));
        }
        String mail = change.mail() == null ? accounts.get(login).mail() : change.mail().strip();
        if (!MailAddress.isValidOrEmpty(mail)) {
            throw new Invalid(new FieldError("mail", "directory.accounts.error.mail"));
        }
        accounts.change(login, change.name().strip(), change.leader(), change.enabled(), mail);
        return accounts.get(login);
    }

    @Allowed(Role.ADMINISTRATOR)
    @SecretAnswer
    @PostMapping("/accounts/{login}:resetPassword")
    Password reset(@PathVariable String login) {
        return new Password(login, accounts.resetPassword(login));
    }

    @AllowedToSignedIn
    @GetMapping("/tokens")
    Items<Token> tokens() {
        return new Items<>(tokens.own());
    }

    @AllowedToSignedIn
    @SecretAnswer
    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@RequestBody Issue issue) {
        if (issue.label().isBlank()) {
            throw new Invalid(new FieldError("label", "directory.own.error.label"));
        }
        return new Issued(tokens.issue(issue.label().strip(), issue.writes()));
    }

    @AllowedToSignedIn
    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        tokens.revoke(id);
    }

    record Items<T>(List<T> items) {}

    /// @param mail left out: it stays as it is
    record Change(String name, boolean leader, boolean enabled, @Nullable String mail) {}

    record Password(String login, String password) {}

    record Issue(String label, boolean writes) {}

    record Issued(String token) {}
}
