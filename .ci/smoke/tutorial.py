"""
The published tutorial, from PIN to message. It was followed by hand, by scripts and from forms, so the same calls came in
several spellings, the tutorial's own being no strict JSON.
"""
import json
import re
from dataclasses import dataclass
from typing import Callable

from checks import expect, expect_that
from client import send

ADMIN = "+919910870005"
MEMBER = "+911199999999"
GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
JSON_TYPE = {"Content-Type": "application/json"}
FORM_TYPE = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True)
class Spelling:
    """How one kind of client writes its bodies, and how it joins endpointUrl and path."""
    name: str
    ask_pin: Callable[[str], str]
    log_in: Callable[[str], str]
    group: str
    message: str
    headers: dict
    joint: str


def by(write, name, headers, joint):
    """A client that serialises dictionaries with one and the same function."""
    return Spelling(
        name,
        lambda application: write({"mobileNumber": ADMIN, "applicationId": application}),
        lambda application: write({"mobileNumber": ADMIN, "applicationId": application, "pin": 8876}),
        write({"name": "Kaizala Test group", "welcomeMessage": "Welcome", "members": [MEMBER], "groupType": "Group"}),
        write({"message": "Hello, Kaizala"}),
        headers, joint)


SPELLINGS = [
    Spelling(
        "the tutorial's own bodies",
        lambda application: f'{{"mobileNumber":"{ADMIN}", applicationId:"{application}"}}',
        lambda application: f'{{"mobileNumber":"{ADMIN}", applicationId:"{application}", "pin":8876}}',
        f'{{name:"Kaizala Test group", welcomeMessage:"Welcome", members:["{MEMBER}"], groupType:"Group"}}',
        '{message:"Hello, Kaizala"}\r\n',
        JSON_TYPE, "/v1/"),
    by(str, "Python's str(dict)", {}, "/v1/"),
    by(json.dumps, "JSON sent as a form", FORM_TYPE, "/v1/"),
    by(json.dumps, "endpointUrl joined without a slash", JSON_TYPE, "v1/"),
]


def follow(checks, banner, spelling):
    root, application = banner["apiRoot"], banner["applicationId"]

    with checks.check("generatePin answers {}"):
        expect(send("POST", root + "/v1/generatePin", spelling.ask_pin(application), spelling.headers), {}, "the answer")

    with checks.check("login answers a refresh token"):
        login = send("POST", root + "/v1/loginWithPinAndApplicationId", spelling.log_in(application), spelling.headers)
        expect_that(isinstance(login["refreshToken"], str) and login["refreshToken"], f"refreshToken in {login}")
        expect_that("groupinfo.read" in login["grantedScope"].split(","), f"grantedScope in {login}")
        expect(len(str(int(login["refreshTokenExpiry"]))), 13, "digits of refreshTokenExpiry")
        expect(login["endpointUrl"], banner["endpoints"]["kms1"] + "/", "endpointUrl")

    with checks.check("accessToken, asked with lower-case headers, answers token and endpoint"):
        access = send("GET", root + "/v1/accessToken", headers={
            "applicationid": application,
            "applicationsecret": banner["applicationSecret"],
            "refreshtoken": login["refreshToken"],
        })
        expect(access["accessToken"].count("."), 2, "dots of a JWT")
        expect_that(type(access["accessTokenExpiry"]) is int, f"accessTokenExpiry in {access}")
        expect(access["endpointUrl"], banner["endpoints"]["kms1"] + "/", "endpointUrl")

    base = access["endpointUrl"] + spelling.joint
    headers = {"accesstoken": access["accessToken"], **spelling.headers}

    with checks.check("a group is created"):
        group = send("POST", base + "groups", spelling.group, headers)
        expect_that(GUID.fullmatch(group["groupId"]), f"groupId in {group}")
        expect(group["groupName"], "Kaizala Test group", "groupName")
        expect(group["membersAdded"], True, "membersAdded")

    with checks.check("a message is sent"):
        message = send("POST", f"{base}groups/{group['groupId']}/messages", spelling.message, headers)
        expect_that(message["referenceId"], f"referenceId in {message}")

    with checks.check("the group is listed with both its members"):
        listed = send("GET", base + "groups", headers=headers)["groups"]
        mine = [found for found in listed if found["groupId"] == group["groupId"]]
        expect([(found["groupName"], found["callerRole"], found["userCount"]) for found in mine],
               [("Kaizala Test group", "Admin", 2)], "the group as listed")
