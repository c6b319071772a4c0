package org.wupian.directory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.MailAddress;
import org.wupian.directory.NewAccount;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Role;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Option;
import org.wupian.ui.Text;

/// What the administrator fills in for a new account (新账号表单), as typed.
public record AccountForm(
        String login, String name, String organisation, String role, Boolean leader, String mail) {

    static final AccountForm EMPTY = new AccountForm("", "", "", "", false, "");

    /// What is not sent is empty: a box that is not ticked, a call that names no address.
    public AccountForm(
            @Nullable String login,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable Boolean leader,
            @Nullable String mail) {
        this.login = text(login);
        this.name = text(name);
        this.organisation = text(organisation);
        this.role = text(role);
        this.leader = leader != null && leader;
        this.mail = text(mail).strip();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /// What is wrong with it; none when [#account] may be called.
    Errors check(Organisations organisations) {
        List<FieldError> errors = new ArrayList<>();
        if (!login.matches("[a-z0-9][a-z0-9-]{2,39}")) {
            errors.add(new FieldError("login", "directory.accounts.error.login"));
        }
        if (name.isBlank() || name.length() > 60) {
            errors.add(new FieldError("name", "directory.accounts.error.name"));
        }
        if (organisations.find(organisation).isEmpty()) {
            errors.add(new FieldError("organisation", "directory.accounts.error.organisation"));
        }
        if (chosenRole().isEmpty()) {
            errors.add(new FieldError("role", "directory.accounts.error.role"));
        }
        if (!MailAddress.isValidOrEmpty(mail)) {
            errors.add(new FieldError("mail", "directory.accounts.error.mail"));
        }
        return new Errors(errors);
    }

    NewAccount account() {
        return new NewAccount(
                login, name.strip(), organisation, chosenRole().orElseThrow(), leader, mail);
    }

    private Optional<Role> chosenRole() {
        return Arrays.stream(Role.values())
                .filter(it -> it != Role.SYSTEM && it.name().equals(role))
                .findFirst();
    }

    static List<Option> roles() {
        return Arrays.stream(Role.values())
                .filter(it -> it != Role.SYSTEM)
                .map(it -> new Option(it.name(), roleName(it)))
                .toList();
    }

    static String roleName(Role role) {
        return Text.t("directory.role." + role.name().toLowerCase(Locale.ROOT));
    }

    static List<Option> organisations(Organisations organisations) {
        return organisations.all().stream().map(it -> new Option(it.code(), it.name())).toList();
    }
}
