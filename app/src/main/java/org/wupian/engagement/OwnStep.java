package org.wupian.engagement;

/// A step with the engagement it belongs to (待登记的一步).
public record OwnStep(Engagement engagement, NewStep said) {}
