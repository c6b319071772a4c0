package org.wupian.ui;

import java.util.List;

/// What was sent cannot be taken as it is: answered with 422 (内容有误). A page that can show its form
/// again catches this; else one page lists the errors.
public final class Invalid extends RuntimeException {

    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super(errors.stream().map(it -> it.field() + ": " + it.code()).toList().toString());
        this.errors = List.copyOf(errors);
    }

    public Invalid(FieldError error) {
        this(List.of(error));
    }

    public List<FieldError> all() {
        return errors;
    }

    public Errors errors() {
        return new Errors(errors);
    }
}
