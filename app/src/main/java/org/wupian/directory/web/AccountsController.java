package org.wupian.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Account;
import org.wupian.directory.Accounts;
import org.wupian.directory.MailAddress;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.SeeOther;

/// The administrator keeps the accounts (账号管理).
@Controller
@RequestMapping("/accounts")
class AccountsController {

    private final Accounts accounts;
    private final Organisations organisations;

    AccountsController(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @Allowed(Role.ADMINISTRATOR)
    @GetMapping("/new")
    NewAccountPage form() {
        return form(AccountForm.EMPTY, Errors.NONE);
    }

    @Allowed(Role.ADMINISTRATOR)
    @PostMapping
    Answer create(@ModelAttribute AccountForm form) {
        Errors errors = form.check(organisations);
        if (!errors.isEmpty()) {
            return form(form, errors);
        }
        Optional<String> password = accounts.create(form.account());
        if (password.isEmpty()) {
            FieldError taken =
                    new FieldError("login", "directory.accounts.error.taken", form.login());
            return form(form, new Errors(List.of(taken)));
        }
        return new SeeOther("/accounts/" + form.login())
                .flash("directory.accounts.created", form.login(), password.get());
    }

    @Allowed(Role.ADMINISTRATOR)
    @GetMapping("/{login}")
    AccountPage account(@PathVariable String login) {
        return page(accounts.get(login), Errors.NONE);
    }

    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/{login}")
    Answer change(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean leader,
            @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam(defaultValue = "") String mail) {
        List<FieldError> errors = new ArrayList<>();
        if (name.isBlank()) {
            errors.add(new FieldError("name", "directory.accounts.error.name"));
        }
        if (!MailAddress.isValidOrEmpty(mail.strip())) {
            errors.add(new FieldError("mail", "directory.accounts.error.mail"));
        }
        if (!errors.isEmpty()) {
            Account it = accounts.get(login);
            return page(it.typed(name, leader, enabled, mail), new Errors(errors));
        }
        accounts.change(login, name.strip(), leader, enabled, mail.strip());
        return new SeeOther("/accounts/" + login).flash("directory.accounts.changed", login);
    }

    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/{login}/reset-password")
    Answer reset(@PathVariable String login) {
        String password = accounts.resetPassword(login);
        return new SeeOther("/accounts/" + login)
                .flash("directory.accounts.wasReset", login, password);
    }

    private NewAccountPage form(AccountForm form, Errors errors) {
        return new NewAccountPage(
                form, AccountForm.organisations(organisations), AccountForm.roles(), errors);
    }

    private AccountPage page(Account account, Errors errors) {
        return new AccountPage(
                account,
                organisations.name(account.organisation()),
                AccountForm.roleName(account.role()),
                errors);
    }
}
