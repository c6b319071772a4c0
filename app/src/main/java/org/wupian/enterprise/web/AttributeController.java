package org.wupian.enterprise.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.AttributeWords;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.OperatorDecisions;
import org.wupian.enterprise.Operators;
import org.wupian.enterprise.Statement;
import org.wupian.enterprise.TypedValue;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.operator.LifeStage;
import org.wupian.operator.SizeClass;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.Invalid;
import org.wupian.ui.Option;
import org.wupian.ui.SeeOther;

/// A person's word on one attribute of an operator (人工认定).
@Controller
@RequestMapping("/enterprises/{id}/attributes/{attribute}")
class AttributeController {

    private final Operators operators;
    private final OperatorDecisions decisions;
    private final Organisations organisations;
    private final EnterprisePages pages;
    private final TypedValue typed;

    AttributeController(
            Operators operators,
            OperatorDecisions decisions,
            Organisations organisations,
            EnterprisePages pages,
            TypedValue typed) {
        this.operators = operators;
        this.decisions = decisions;
        this.organisations = organisations;
        this.pages = pages;
        this.typed = typed;
    }

    /// @param reason to begin with, where another page has led here
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @GetMapping
    AttributePage page(
            @PathVariable long id,
            @PathVariable String attribute,
            @RequestParam(defaultValue = "") String reason) {
        Attribute of = attribute(attribute);
        Operator it = operators.get(id);
        String value =
                operators.statements(it.id()).stream()
                        .filter(said -> said.attribute() == of && said.chosen())
                        .findFirst()
                        .map(Statement::value)
                        .orElse("");
        return page(it, of, Shown.typed(of, value), reason, Errors.NONE);
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping
    Answer overrule(
            @PathVariable long id,
            @PathVariable String attribute,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason) {
        Attribute of = attribute(attribute);
        Operator it = operators.get(id);
        try {
            String kept = typed.kept(of, value);
            decisions.overrule(it.id(), of, kept, TypedValue.reason(reason));
        } catch (Invalid wrong) {
            return page(it, of, value, reason, wrong.errors());
        }
        return new SeeOther(EnterprisesController.path(it.id()))
                .flash("enterprise.wasOverruled", of.word());
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/follow")
    SeeOther follow(@PathVariable long id, @PathVariable String attribute) {
        Attribute of = attribute(attribute);
        decisions.followLists(id, of);
        return new SeeOther(EnterprisesController.path(id))
                .flash("enterprise.wasFollowed", of.word());
    }

    private AttributePage page(
            Operator it, Attribute attribute, String value, String reason, Errors errors) {
        return new AttributePage(
                it,
                attribute,
                pages.sources(it, attribute),
                options(attribute),
                value,
                reason,
                errors);
    }

    private List<Option> options(Attribute attribute) {
        return switch (attribute) {
            case COUNTY ->
                    organisations.of(Organisation.Kind.COUNTY).stream()
                            .map(it -> new Option(it.code(), it.name()))
                            .toList();
            case SIZE ->
                    Arrays.stream(SizeClass.values())
                            .map(it -> new Option(it.name(), AttributeWords.size(it.name())))
                            .toList();
            case STAGE ->
                    Arrays.stream(LifeStage.values())
                            .map(it -> new Option(it.name(), AttributeWords.stage(it.name())))
                            .toList();
            default -> List.of();
        };
    }

    static Attribute attribute(String key) {
        return Arrays.stream(Attribute.values())
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("attribute " + key));
    }
}
