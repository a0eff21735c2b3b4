"""A property worked out on first use and kept; functools.cached_property takes a lock for it until Python 3.12."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801  (it reads as the decorator it is)
    """Keeps what the method returns in the instance, under the method's own name."""

    def __init__(self, method: Callable[[Any], T]) -> None:
        self._method = method
        self.__doc__ = method.__doc__

    @overload
    def __get__(self, instance: None, owner: object) -> "once[T]": ...
    @overload
    def __get__(self, instance: object, owner: object) -> T: ...
    def __get__(self, instance: object | None, owner: object) -> "once[T] | T":
        if instance is None:
            return self
        value = self._method(instance)
        vars(instance)[self._method.__name__] = value
        return value
