"""A gallery holds one model, and takes the crowd's mean away when there is a crowd."""

import numpy as np
import pytest

from domain.biometrics import Reference, Template
from domain.gallery import CENTRING_PEOPLE, gallery_of
from domain.ids import DelegateId, ModelId, ReferenceId
from tests.fakes.vision import PLANTED, planted_reference

OTHER = ModelId("other")


def crowd(people: int) -> list[Reference]:
    return [planted_reference(person) for person in range(people)]


def named(reference: Reference, model: ModelId) -> Reference:
    template = Template(model, reference.template.vector, 1)
    return Reference(ReferenceId(f"{reference.id}/{model}"), reference.delegate, template)


def test_a_gallery_keeps_people_in_order() -> None:
    gallery = gallery_of(PLANTED, 7, crowd(3))
    assert gallery.version == 7
    assert gallery.delegates == (DelegateId("P-000"), DelegateId("P-001"), DelegateId("P-002"))
    assert len(gallery) == 3


def test_a_small_gallery_is_not_centred() -> None:
    gallery = gallery_of(PLANTED, 1, crowd(CENTRING_PEOPLE - 1))
    assert not gallery.centre.any()
    np.testing.assert_allclose(gallery.matrix[3], crowd(4)[3].template.vector, atol=1e-6)


def test_a_large_gallery_is_centred_on_its_mean() -> None:
    references = crowd(CENTRING_PEOPLE)
    gallery = gallery_of(PLANTED, 1, references)
    mean = np.mean([reference.template.vector for reference in references], axis=0)
    np.testing.assert_allclose(gallery.centre, mean, atol=1e-6)
    np.testing.assert_allclose(np.linalg.norm(gallery.matrix, axis=1), 1, atol=1e-5)


def test_a_gallery_without_people_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        gallery_of(PLANTED, 1, [])


def test_vectors_of_two_models_never_meet() -> None:
    references = [*crowd(2), named(planted_reference(3), OTHER)]
    with pytest.raises(ValueError, match="of the model"):
        gallery_of(PLANTED, 1, references)


def test_the_second_engine_gets_a_gallery_of_its_own() -> None:
    references = [*crowd(3), named(planted_reference(1), OTHER)]
    gallery = gallery_of(PLANTED, 1, references, second=OTHER)
    assert gallery.second is not None
    assert gallery.second.model == OTHER
    assert gallery.second.delegates == (DelegateId("P-001"),)


def test_without_its_templates_there_is_no_second_gallery() -> None:
    assert gallery_of(PLANTED, 1, crowd(3), second=OTHER).second is None
