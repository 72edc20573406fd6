package org.thalweg.core.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds for classes that call a method of that owner and name, whatever its parameters. */
final class CallOf extends ArchCondition<JavaClass> {

    private final Class<?> owner;
    private final String method;

    CallOf(Class<?> owner, String method) {
        super("call " + owner.getSimpleName() + "." + method);
        this.owner = owner;
        this.method = method;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getTarget().getName().equals(method))
                .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
    }
}
