package org.wupian.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Account;
import org.wupian.directory.Accounts;
import org.wupian.directory.MailAddress;
import org.wupian.directory.Tokens;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.SeeOther;

/// A person's own password and tokens (我的账号).
@Controller
@RequestMapping("/account")
class OwnAccountController {

    private static final String HERE = "/account";

    private final Accounts accounts;
    private final Tokens tokens;

    OwnAccountController(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @AllowedToSignedIn
    @GetMapping
    OwnAccountPage page() {
        return page(Errors.NONE);
    }

    @AllowedToSignedIn
    @PostMapping("/password")
    Answer password(
            @RequestParam String old, @RequestParam String fresh, @RequestParam String again) {
        List<FieldError> errors = new ArrayList<>();
        if (fresh.length() < Accounts.SHORTEST_PASSWORD) {
            errors.add(
                    new FieldError(
                            "fresh", "directory.own.error.short", Accounts.SHORTEST_PASSWORD));
        } else if (!fresh.equals(again)) {
            errors.add(new FieldError("again", "directory.own.error.again"));
        } else if (!accounts.changeOwnPassword(old, fresh)) {
            errors.add(new FieldError("old", "directory.own.error.old"));
        }
        return errors.isEmpty()
                ? new SeeOther(HERE).flash("directory.own.changed")
                : page(new Errors(errors));
    }

    @AllowedToSignedIn
    @PostMapping("/mail")
    Answer mail(@RequestParam(defaultValue = "") String mail) {
        if (!MailAddress.isValidOrEmpty(mail.strip())) {
            return page(
                    new Errors(List.of(new FieldError("mail", "directory.accounts.error.mail"))),
                    mail);
        }
        boolean _ = accounts.changeOwnMail(mail.strip());
        return new SeeOther(HERE)
                .flash(mail.isBlank() ? "directory.own.mailNone" : "directory.own.mailChanged");
    }

    @AllowedToSignedIn
    @PostMapping("/tokens")
    Answer issue(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "false") boolean writes) {
        if (label.isBlank()) {
            return page(new Errors(List.of(new FieldError("label", "directory.own.error.label"))));
        }
        String token = tokens.issue(label.strip(), writes);
        return new SeeOther(HERE).flash("directory.own.issued", token);
    }

    @AllowedToSignedIn
    @PostMapping("/tokens/{id}/revoke")
    Answer revoke(@PathVariable long id) {
        tokens.revoke(id);
        return new SeeOther(HERE).flash("directory.own.revoked");
    }

    private OwnAccountPage page(Errors errors) {
        Account account = accounts.get(CurrentCaller.get().account());
        return new OwnAccountPage(account, account.mail(), tokens.own(), errors);
    }

    private OwnAccountPage page(Errors errors, String mail) {
        Account account = accounts.get(CurrentCaller.get().account());
        return new OwnAccountPage(account, mail, tokens.own(), errors);
    }
}
