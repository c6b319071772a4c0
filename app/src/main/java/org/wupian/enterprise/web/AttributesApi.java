package org.wupian.enterprise.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.OperatorDecisions;
import org.wupian.enterprise.TypedValue;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;

/// A person's word on one attribute of an operator, for programs (人工认定接口).
@RestController
@RequestMapping("/api/v1/enterprises/{id}/attributes/{attribute}")
class AttributesApi {

    private final OperatorDecisions decisions;
    private final TypedValue typed;
    private final EnterprisesApi enterprises;

    AttributesApi(OperatorDecisions decisions, TypedValue typed, EnterprisesApi enterprises) {
        this.decisions = decisions;
        this.typed = typed;
        this.enterprises = enterprises;
    }

    record Body(@Nullable String value, @Nullable String reason) {}

    /// No list undoes it.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PutMapping
    EnterprisesApi.Full overrule(
            @PathVariable long id, @PathVariable String attribute, @RequestBody Body body) {
        Attribute of = AttributeController.attribute(attribute);
        String value = typed.kept(of, Objects.requireNonNullElse(body.value(), ""));
        decisions.overrule(
                id, of, value, TypedValue.reason(Objects.requireNonNullElse(body.reason(), "")));
        return enterprises.one(id);
    }

    /// Lets the lists speak again.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @DeleteMapping
    EnterprisesApi.Full follow(@PathVariable long id, @PathVariable String attribute) {
        decisions.followLists(id, AttributeController.attribute(attribute));
        return enterprises.one(id);
    }
}
