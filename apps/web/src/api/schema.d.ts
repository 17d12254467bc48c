/** Printed from the OpenAPI document by `npm run api-types`. */
export interface paths {
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists units by code; `query` searches code and name, `under` keeps one subtree. */
        get: operations["listUnits"];
        put?: never;
        /** Registers a unit in the tree of units. */
        post: operations["registerUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a unit. */
        get: operations["getUnit"];
        /** Corrects the code, name or kind of a unit. */
        put: operations["changeUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/parent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Moves a unit with everything below it under another parent; its past stays with it. */
        put: operations["moveUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Closes a unit after its last day, or opens it again (null). What it did stays readable. */
        put: operations["closeUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what a unit was over time, the newest first: names, places in the tree, closings. */
        get: operations["listUnitHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows everybody, without a sign-in, how far a unit is: its stage in each cycle, the newest first. */
        get: operations["showUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a file of units and says of each row whether it could be taken, and why not; changes nothing. */
        post: operations["previewUnitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers every unit of a file, or none: refused with the problems of each row when one cannot be taken. */
        post: operations["importUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists people by name; `query` searches the name. */
        get: operations["listPeople"];
        put?: never;
        /** Registers a person of the ministry. */
        post: operations["registerPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a person. */
        get: operations["getPerson"];
        /** Corrects the name and addresses of a person, or the subject by which the person signs in. */
        put: operations["changePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erases the personal data of a person for good and ends every role; what the person did stays, without a name. */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a person with a role in the own subtree and mails an invitation; the first sign-in with its code links the sign-in to the person. */
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists memberships of a unit or of a person. */
        get: operations["listMemberships"];
        put?: never;
        /** Gives a person a role in the subtree of a unit, for one cycle or all, from a day to a day. Nobody grants more than they hold; an assessor with a declared tie to the unit is refused. */
        post: operations["grantMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a role that a person holds, at once. The last administrator of the ministry stays. */
        post: operations["endMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists declared ties of a person or to a unit. */
        get: operations["listTies"];
        put?: never;
        /** Declares a person's tie to a unit, by the person or an administrator. Assessors' roles no longer reach into the unit; those held in it end. */
        post: operations["declareTie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ties/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a declared tie that no longer holds; only an administrator may. */
        post: operations["withdrawTie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists clients of other systems. */
        get: operations["listClients"];
        put?: never;
        /** Lets another system's client in, for a subtree and the named scopes; its tokens must carry them too. */
        post: operations["registerClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a client in no longer. */
        post: operations["endClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists cycles, the newest first. */
        get: operations["listCycles"];
        put?: never;
        /** Opens the cycle of a year with its rubric and the answers to undecided rules. */
        post: operations["openCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a cycle. */
        get: operations["getCycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycleId}/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the versions of the settings of a cycle, the newest first. */
        get: operations["listProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycleId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a cycle other answers to the undecided rules; every open assessment of the cycle is scored again with them. */
        put: operations["changeProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists programmes; filters by cycle, unit and stage. */
        get: operations["listProgrammes"];
        put?: never;
        /** Starts the programme of a unit in a cycle toward WBK or WBBM, in the stage declaration. */
        post: operations["startProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a programme with its gates. */
        get: operations["getProgramme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Records the public declaration (pencanangan). */
        put: operations["declareProgramme"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/designation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Records the decree that names the unit (penetapan) with the three criteria. */
        put: operations["designateProgramme"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Records the work team (tim kerja ZI) with its decree and the people of each area. */
        put: operations["formTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Moves a programme to the next stage; refused with the list of gates that are not met. */
        put: operations["advanceProgramme"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the signed pacts of a programme. */
        get: operations["listPacts"];
        put?: never;
        /** Records the signed integrity pact (pakta integritas) of one employee; may follow the declaration. */
        post: operations["signPact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the actions of a programme, the next due first. */
        get: operations["listActions"];
        put?: never;
        /** Adds an action with a measurable target to the work plan; from the stage development on. */
        post: operations["addAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actions/{id}/realisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Records what an action has reached. */
        put: operations["realiseAction"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists assessments; filters by programme, unit and cycle. */
        get: operations["listAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads an assessment with the total of each layer. */
        get: operations["getAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/layers/{layer}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submits a layer of an assessment; refused while a question is blank. */
        post: operations["submitAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the closed rounds of an assessment, the newest first. */
        get: operations["listRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/rounds/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the round of an assessment: every layer is frozen as it is, and the next round begins from it, open for repair. The unit must have submitted. */
        post: operations["closeRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the notes of an assessment, of one question or one round, the oldest first. */
        get: operations["listNotes"];
        put?: never;
        /** Adds a note to the thread of a question in the present round, or a reply to one. A note is never changed. */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what is known of a requirement that no score shows, with its day and source, for a unit and all below it. */
        post: operations["recordFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what was recorded of the requirements of an assessment, for its unit or one above, the newest first. */
        get: operations["listFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/layers/{layer}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the answers of a layer in the order of the rubric, as they are or as a closed round froze them. */
        get: operations["listAnswers"];
        /** Saves answers of one layer, all or none, and recomputes its score in the same transaction. */
        put: operations["saveAnswers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/layers/{layer}/answers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves answers of one layer, all or none, and recomputes its score in the same transaction. */
        put: operations["saveAnswer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/layers/{layer}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads the score of a layer: every node, every minimum with its gap, and the verdict. */
        get: operations["getScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/layers/{layer}/scores/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opens one number of a score: rule, parts, answer, evidence, author and regulation. */
        get: operations["explainScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/layers/{layer}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every score that a layer had, the newest first, each with its cause. */
        get: operations["listScoreHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/layers/{layer}/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what a layer would score with changed answers; saves nothing. */
        post: operations["simulateScore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/layers/{layer}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finds the cheapest sets of raised answers by which a layer meets every minimum of a predicate. No answer raises a survey index: what those need is said beside. */
        post: operations["planScore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/layers/{layer}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compares two layers, two rounds, two units or two years: node by node, area by area, answer by answer. */
        post: operations["compareScores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycleId}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Measures how far two layers agree over the assessments of a cycle, beyond chance: weighted kappa with quadratic weights. */
        get: operations["measureAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/layers/{layer}/worksheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a worksheet as a file: the official layout (sheet Jawaban), a readable workbook with live formulas, or JSON. */
        get: operations["exportWorksheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/layers/{layer}/worksheet/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a filled worksheet (official layout or JSON) and lists every changed cell, problem and conflict; saves nothing. What is chosen of it is saved as answers. */
        post: operations["previewWorksheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/layers/{layer}/reports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the evaluation report (LHE) or the recap of a layer as PDF or DOCX, in Indonesian or English. */
        get: operations["renderReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the template in force of every report, format and language. */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{kind}/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the template in force as a file, to begin an own one from. */
        get: operations["getTemplate"];
        /** Replaces the template of a report; refused with every field in it that is not known. */
        put: operations["replaceTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycleId}/ranking/{layer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ranks the units of a cycle by the total of a layer, with the percentage of each area. `ready` with a limit gives those to propose within a quota. */
        get: operations["listRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycleId}/heat-map/{layer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mean percentage of each area over the assessments of a cycle, by the units right below one, and over all of them. */
        get: operations["getHeatMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycleId}/layers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In how many assessments of a cycle each layer has a score and is submitted; a layer without a score is left out. */
        get: operations["countLayers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycleId}/movements/{layer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the units of a cycle whose score of a layer has changed since the end of a day (WIB), the largest change first. */
        get: operations["listMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rubrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the versions of rubrics, the newest first; drafts for those who may publish. */
        get: operations["listRubrics"];
        put?: never;
        /** Takes a rubric from JSON or Excel as a draft, in place of a draft of the same version; refused with the problem of each place or cell. A published version is never replaced. */
        post: operations["importRubric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rubrics/{id}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a version of a rubric as its document. */
        get: operations["getRubric"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rubrics/{id}/{version}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a version of a rubric as a workbook, in the layout that the import reads. */
        get: operations["exportRubric"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rubrics/{id}/{version}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a draft: from then on it never changes, and cycles may take it. */
        post: operations["publishRubric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rubrics/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lists what differs between two versions of rubrics, by code. */
        post: operations["compareRubrics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the evidence of a programme, the newest first; filters by question. */
        get: operations["listEvidence"];
        put?: never;
        /** Announces a file and gets a signed form to send it straight to the object store. */
        post: operations["beginUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads what is known of an evidence file. */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the file was sent; size, SHA-256 and true type are verified from the stored bytes. */
        post: operations["completeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets a short-lived address to read a verified file. */
        get: operations["downloadEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists surveys, the newest first; filters by programme. */
        get: operations["listSurveys"];
        put?: never;
        /** Opens the survey of service users (SPAK and SPKP) of a programme. */
        post: operations["openSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a survey with its progress, and its indices once closed. */
        get: operations["getSurvey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a survey and computes its indices; refused below 30 responses. */
        post: operations["closeSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads what a respondent needs: the unit, the items and the 6-point scale. */
        get: operations["getSurveyForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows everybody, without a sign-in, the surveys of a unit: those that take responses, and the indices of those that are closed; the newest first. */
        get: operations["listResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the answers of one service user: every item of the survey, 1 to 6. */
        post: operations["submitResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the work that waits for the caller in stages, the next due first, without a due day last. */
        get: operations["stagesListDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the work that waits for the caller in surveys, the next due first, without a due day last. */
        get: operations["surveysListDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/scoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the work that waits for the caller in scoring, the next due first, without a due day last. */
        get: operations["scoringListDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's notices, the newest first. */
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks one of the caller's notices as read. */
        post: operations["readNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists audit entries of stages, the newest first: who, when, what, before, after, why. */
        get: operations["stagesListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists audit entries of evidence, the newest first: who, when, what, before, after, why. */
        get: operations["evidenceListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists audit entries of surveys, the newest first: who, when, what, before, after, why. */
        get: operations["surveysListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/scoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists audit entries of scoring, the newest first: who, when, what, before, after, why. */
        get: operations["scoringListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists audit entries of notifications, the newest first: who, when, what, before, after, why. */
        get: operations["notificationsListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How stages stands: facts waiting in its outbox, lag of its hearers. */
        get: operations["stagesGetStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/stages/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the facts that stages could not handle, the newest first, without what they say. */
        get: operations["stagesListDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/stages/dead-letters/{sequence}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a fact that stages could not handle to its hearer again and, when that is done, forgets the dead letter. */
        post: operations["stagesRetryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How evidence stands: facts waiting in its outbox, lag of its hearers. */
        get: operations["evidenceGetStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/evidence/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the facts that evidence could not handle, the newest first, without what they say. */
        get: operations["evidenceListDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/evidence/dead-letters/{sequence}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a fact that evidence could not handle to its hearer again and, when that is done, forgets the dead letter. */
        post: operations["evidenceRetryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How surveys stands: facts waiting in its outbox, lag of its hearers. */
        get: operations["surveysGetStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/surveys/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the facts that surveys could not handle, the newest first, without what they say. */
        get: operations["surveysListDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/surveys/dead-letters/{sequence}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a fact that surveys could not handle to its hearer again and, when that is done, forgets the dead letter. */
        post: operations["surveysRetryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/scoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How scoring stands: facts waiting in its outbox, lag of its hearers. */
        get: operations["scoringGetStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/scoring/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the facts that scoring could not handle, the newest first, without what they say. */
        get: operations["scoringListDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/scoring/dead-letters/{sequence}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a fact that scoring could not handle to its hearer again and, when that is done, forgets the dead letter. */
        post: operations["scoringRetryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How notifications stands: facts waiting in its outbox, lag of its hearers. */
        get: operations["notificationsGetStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/notifications/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the facts that notifications could not handle, the newest first, without what they say. */
        get: operations["notificationsListDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/notifications/dead-letters/{sequence}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a fact that notifications could not handle to its hearer again and, when that is done, forgets the dead letter. */
        post: operations["notificationsRetryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Unit: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @description Code of the unit, unique in the ministry */
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ministry" | "directorate_general" | "inspectorate" | "directorate" | "technical_unit";
            /**
             * Format: date
             * @description Calendar day, ISO 8601
             */
            activeFrom: string;
            parentId: string | null;
            /** @description Ids from the root of the tree down to the unit itself */
            path: string[];
            activeUntil: string | null;
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        UnitRevision: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @description Code of the unit, unique in the ministry */
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ministry" | "directorate_general" | "inspectorate" | "directorate" | "technical_unit";
            /**
             * Format: date
             * @description Calendar day, ISO 8601
             */
            activeFrom: string;
            parentId: string | null;
            /** @description Ids from the root of the tree down to the unit itself */
            path: string[];
            activeUntil: string | null;
            /** @description Version of the aggregate; counts its changes */
            version: number;
            /**
             * Format: date-time
             * @description Since when the unit was so
             */
            at: string;
            /** @description Who changed it, as `kind:id` */
            by: string;
            why: string | null;
        };
        ImportRow: {
            /** @description Row of the sheet; the header is row 1 */
            row: number;
            code: string;
            name: string;
            kind: string;
            parentCode: string;
            activeFrom: string;
            /** @description Empty when the row can be taken; `path` names the column */
            problems: components["schemas"]["Problem"][];
        };
        Problem: {
            path: string;
            message: string;
            accepted?: string;
        };
        Person: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            name: string;
            /** @description Personal data */
            email: string | null;
            /** @description Personal data */
            phone: string | null;
            /** @description Subject at the identity provider; links the sign-in to the person */
            subject: string | null;
            /** @description When the personal data was erased */
            erasedAt?: string | null;
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        Membership: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: uuid
             * @description UUID
             */
            personId: string;
            role: components["schemas"]["Role"];
            /**
             * Format: uuid
             * @description UUID
             */
            unitId: string;
            cycleId: string | null;
            /** @description For a coordinator: the one area; null or absent for all */
            area?: components["schemas"]["Area"] | null;
            /** @description First day; null or absent: from the granting on */
            startsOn?: string | null;
            /** @description Last day; null or absent: until it is ended */
            endsOn?: string | null;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            grantedAt: string;
            /** @description When it was ended; null or absent: it was not */
            endedAt?: string | null;
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        /** @enum {string} */
        Role: "unit_member" | "unit_coordinator" | "unit_head" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "directorate_viewer" | "ministry_admin" | "leader" | "national_viewer" | "operator";
        /** @enum {string} */
        Area: "MP" | "TT" | "SDM" | "AK" | "PW" | "PP";
        Tie: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: uuid
             * @description UUID
             */
            personId: string;
            /**
             * Format: uuid
             * @description UUID
             */
            unitId: string;
            /** @enum {string} */
            kind: "kinship" | "worked_there" | "business" | "other";
            reason: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            declaredAt: string;
            withdrawnAt: string | null;
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        Client: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @description `sub` of its access tokens */
            subject: string;
            name: string;
            /**
             * Format: uuid
             * @description It reads the subtree below
             */
            unitId: string;
            scopes: components["schemas"]["Scope"][];
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            registeredAt: string;
            endedAt: string | null;
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        /** @enum {string} */
        Scope: "unit.read" | "programme.read" | "evidence.read" | "survey.read" | "assessment.read" | "audit.read";
        Cycle: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            year: number;
            rubricId: string;
            /** @description Version of the rubric; every assessment of the cycle keeps it */
            rubricVersion: string;
            settings: {
                [key: string]: string | number;
            };
            /**
             * Format: date
             * @description Calendar day, ISO 8601
             */
            opensOn: string;
            /**
             * Format: date
             * @description Calendar day, ISO 8601
             */
            closesOn: string;
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        Profile: {
            /**
             * Format: uuid
             * @description UUID
             */
            cycleId: string;
            /** @description Version of the aggregate; counts its changes */
            version: number;
            settings: {
                [key: string]: string | number;
            };
            why: string | null;
            by: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            at: string;
        };
        Programme: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: uuid
             * @description UUID
             */
            unitId: string;
            /** @description Always there in answers of this version */
            unitName?: string;
            /**
             * Format: uuid
             * @description UUID
             */
            cycleId: string;
            target: components["schemas"]["Target"];
            stage: components["schemas"]["Stage"];
            declaration: {
                /**
                 * Format: date
                 * @description Calendar day, ISO 8601
                 */
                declaredOn: string;
                /** @description Who led the declaration */
                leader: string;
                /** @description Employees of the unit on that day */
                employees: number;
                /**
                 * Format: uri
                 * @description Where the declaration was made public
                 */
                publicityUrl: string;
            } | null;
            pactsSigned: number;
            designation: {
                decreeNumber: string;
                /**
                 * Format: date
                 * @description Calendar day, ISO 8601
                 */
                decreedOn: string;
                /** @description The three criteria; all must be met */
                criteria: {
                    /** @description Delivers a core service of the institution */
                    coreService: {
                        met: boolean;
                        reason: string;
                    };
                    /** @description High risk for integrity and service */
                    highRisk: {
                        met: boolean;
                        reason: string;
                    };
                    /** @description Wide effect on the public */
                    wideImpact: {
                        met: boolean;
                        reason: string;
                    };
                };
            } | null;
            team: {
                decreeNumber: string;
                /**
                 * Format: date
                 * @description Calendar day, ISO 8601
                 */
                decreedOn: string;
                members: {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    personId: string;
                    /** @description Null for chair and secretary */
                    area: components["schemas"]["Area"] | null;
                }[];
            } | null;
            /** @description Every gate of the way, met or not, with what was found */
            gates: components["schemas"]["Gate"][];
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        /** @enum {string} */
        Target: "wbk" | "wbbm";
        /** @enum {string} */
        Stage: "declaration" | "designation" | "development" | "monitoring";
        Gate: {
            stage: components["schemas"]["Stage"];
            code: string;
            title: string;
            met: boolean;
            /** @description What was found, in numbers where there are any */
            detail: string;
            /** @description What closes it, as an action of `@zi/access`: its table says which roles may */
            action?: string;
        };
        Pact: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: uuid
             * @description UUID
             */
            programmeId: string;
            /**
             * Format: uuid
             * @description UUID
             */
            personId: string;
            /**
             * Format: date
             * @description Calendar day, ISO 8601
             */
            signedOn: string;
            documentNumber: string | null;
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        Action: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: uuid
             * @description UUID
             */
            programmeId: string;
            area: components["schemas"]["Area"];
            title: string;
            /** @description What is measured */
            indicator: string;
            /** @description Value of the indicator that is aimed at */
            target: number;
            /**
             * Format: date
             * @description Calendar day, ISO 8601
             */
            dueOn: string;
            /**
             * Format: uuid
             * @description Who answers for it (PIC)
             */
            personId: string;
            /** @description Value of the indicator reached so far */
            realisation: number | null;
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        Assessment: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: uuid
             * @description UUID
             */
            programmeId: string;
            /**
             * Format: uuid
             * @description UUID
             */
            unitId: string;
            unitName: string;
            /**
             * Format: uuid
             * @description UUID
             */
            cycleId: string;
            year: number;
            rubric: {
                id: string;
                version: string;
            };
            settings: {
                [key: string]: string | number;
            };
            /** @description Version of the settings profile of the cycle; 0 is what the cycle was opened with */
            settingsVersion: number;
            target: components["schemas"]["Target"];
            /** @description Round of the assessment; the first is 1 */
            round: number;
            scores: {
                layer: components["schemas"]["Layer"];
                total: components["schemas"]["Exact"];
                verdict: components["schemas"]["Verdict"];
                answered: number;
                questions: number;
                submittedAt: string | null;
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601
                 */
                computedAt: string;
            }[];
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        /** @enum {string} */
        Layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
        Exact: {
            exact: string;
            rounded: string;
        };
        /**
         * @description The highest predicate whose minimums all hold
         * @enum {string}
         */
        Verdict: "wbbm" | "wbk" | "none";
        ClosedRound: {
            /** @description Round of the assessment; the first is 1 */
            round: number;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            closedAt: string;
            closedBy: string;
            why: string | null;
            layers: {
                layer: components["schemas"]["Layer"];
                total: components["schemas"]["Exact"];
                verdict: components["schemas"]["Verdict"];
                submittedAt: string | null;
            }[];
        };
        Note: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: uuid
             * @description UUID
             */
            assessmentId: string;
            /** @description Question that it is about */
            code: string;
            /** @description Round of the assessment; the first is 1 */
            round: number;
            replyTo: string | null;
            /** @description Layer of the author, null for who only reads */
            layer: components["schemas"]["Layer"] | null;
            author: string;
            body: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            writtenAt: string;
        };
        RequirementFact: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: uuid
             * @description The unit whose it is, or one above those for which it holds
             */
            unitId: string;
            /**
             * Format: uuid
             * @description UUID
             */
            cycleId: string;
            /** @description Code of the requirement in the rubric, e.g. `tlhp` */
            requirement: string;
            value: number | string | boolean;
            /**
             * Format: date
             * @description Day for which it holds
             */
            asOf: string;
            /** @description Document that says so */
            source: string;
            by: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            recordedAt: string;
        };
        Answer: {
            code: string;
            value: (string | number | {
                [key: string]: number;
            }) | null;
            note: string | null;
            /**
             * @description Typed by a person, or the index of a closed survey
             * @enum {string}
             */
            origin: "person" | "survey";
            /** @description Verified evidence that serves the question */
            evidenceIds: string[];
            /** @description Actor, e.g. `person:…`; for an index the survey that it comes from, `survey:…` */
            author: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            answeredAt: string;
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        Score: {
            /**
             * Format: uuid
             * @description UUID
             */
            assessmentId: string;
            layer: components["schemas"]["Layer"];
            /** @description Round of the assessment; the first is 1 */
            round: number;
            rubric: {
                id: string;
                version: string;
            };
            /** @description Every rule that was undecided, with the value used */
            settings: {
                [key: string]: string | number;
            };
            /** @description Version of the settings profile of the cycle; 0 is what the cycle was opened with */
            settingsVersion: number;
            total: components["schemas"]["Exact"];
            /** @description Every node and question of the rubric */
            nodes: {
                [key: string]: components["schemas"]["NodeScore"];
            };
            minimums: components["schemas"]["Minimum"][];
            verdict: components["schemas"]["Verdict"];
            /** @description Requirements that no score shows, judged today or on the day the round closed; the verdict leaves them out */
            requirements: components["schemas"]["JudgedRequirement"][];
            /** @description Questions without an answer */
            missing: string[];
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            computedAt: string;
            /** @description Version of the assessment that the score belongs to */
            version: number;
        };
        NodeScore: {
            exact: string;
            rounded: string;
            percent: string;
        };
        Minimum: {
            target: components["schemas"]["Target"];
            code: string;
            name: string;
            /** @description Nodes whose scores together are compared: one, or both halves of a pooled area */
            nodes: string[];
            required: components["schemas"]["Exact"];
            actual: components["schemas"]["Exact"];
            gap: components["schemas"]["Exact"];
            met: boolean;
            /** @description The setting that decided `required`, where sources dispute it */
            setting?: string;
            source: string;
        };
        JudgedRequirement: {
            target: components["schemas"]["Target"];
            code: string;
            name: string;
            /**
             * @description Whose it is: the ministry’s as a whole, or the unit’s own
             * @enum {string}
             */
            holder: "institution" | "unit";
            /**
             * @description Unknown: nothing was recorded
             * @enum {string}
             */
            status: "met" | "unmet" | "unknown";
            required: number | string | boolean;
            found: (number | string | boolean) | null;
            /** @description Day for which the record holds */
            asOf: string | null;
            /** @description Document that the record names */
            source: string | null;
            factId: string | null;
            /** @description What is missing, in the unit of the requirement; 0 when met, null when unknown */
            gap: components["schemas"]["Exact"] | null;
            /** @description The setting that decided `required`, where sources dispute it */
            setting?: string;
            regulation: string;
        };
        ScorePoint: {
            /** @description Version of the aggregate; counts its changes */
            version: number;
            /** @description Round of the assessment; the first is 1 */
            round: number;
            /** @description Version of the settings profile of the cycle; 0 is what the cycle was opened with */
            settingsVersion: number;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            at: string;
            total: components["schemas"]["Exact"];
            verdict: components["schemas"]["Verdict"];
            cause: {
                /** @enum {string} */
                kind: "opened" | "answer" | "survey" | "rule";
                /** @description Questions whose answers changed */
                codes: string[];
                /** @description The fact that caused it, when it was not a person */
                factId: string | null;
                /** @description Who or what, as `kind:id` */
                by: string;
            };
        };
        Side: {
            /**
             * Format: uuid
             * @description UUID
             */
            assessmentId: string;
            layer: components["schemas"]["Layer"];
            /** @description A closed round; absent: as it is now */
            round?: number;
        };
        ReportTemplate: {
            /** @enum {string} */
            kind: "lhe" | "recap";
            /** @enum {string} */
            format: "pdf" | "docx";
            /** @enum {string} */
            language: "id" | "en";
            /** @description 0 is the one that comes with the suite */
            version: number;
            builtIn: boolean;
            by: string | null;
            at: string | null;
        };
        RankedUnit: {
            /** @description Among those listed, the highest total first; equal totals share it */
            rank: number;
            /**
             * Format: uuid
             * @description UUID
             */
            assessmentId: string;
            /**
             * Format: uuid
             * @description UUID
             */
            unitId: string;
            unitName: string;
            target: components["schemas"]["Target"];
            total: components["schemas"]["Exact"];
            /** @description By area of change, both halves together */
            areas: {
                [key: string]: string;
            };
            verdict: components["schemas"]["Verdict"];
            /** @description Codes of the minimums of its target that do not hold */
            unmet: string[];
            /** @description Codes of the requirements of its target that no score shows and that do not hold today */
            requirements: {
                unmet: string[];
                unknown: string[];
            };
            submittedAt: string | null;
            /** @description Can be proposed: the layer is submitted, every minimum and every requirement of its target holds */
            ready: boolean;
        };
        LayerCount: {
            layer: components["schemas"]["Layer"];
            /** @description That have a score in it */
            assessments: number;
            submitted: number;
        };
        Movement: {
            /**
             * Format: uuid
             * @description UUID
             */
            assessmentId: string;
            /**
             * Format: uuid
             * @description UUID
             */
            unitId: string;
            unitName: string;
            target: components["schemas"]["Target"];
            /** @description At the end of that day; null when the layer had no score yet */
            before: {
                total: components["schemas"]["Exact"];
                verdict: components["schemas"]["Verdict"];
            } | null;
            now: {
                total: components["schemas"]["Exact"];
                verdict: components["schemas"]["Verdict"];
            };
            /** @description Points, two decimals, with its sign; from 0 when there was no score */
            change: string;
        };
        RubricVersion: {
            id: string;
            version: string;
            title: string;
            regulation: string;
            /** @enum {string} */
            state: "draft" | "published";
            questions: number;
            /** @enum {string} */
            origin: "suite" | "imported";
            /** @description Who or what, as `kind:id` */
            by: string;
            /**
             * Format: date-time
             * @description When it was imported, or published
             */
            at: string;
            why: string | null;
        };
        EvidenceFile: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: uuid
             * @description UUID
             */
            programmeId: string;
            filename: string;
            /** @enum {string} */
            contentType: "application/pdf" | "image/jpeg" | "image/png" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "video/mp4";
            sizeBytes: number;
            sha256: string;
            /** @description Questions that the file serves */
            questionCodes: string[];
            /**
             * Format: uuid
             * @description UUID
             */
            unitId: string;
            /** @enum {string} */
            status: "awaiting_upload" | "verified" | "rejected";
            rejection: string | null;
            uploadedBy: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            createdAt: string;
            verifiedAt: string | null;
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        Survey: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: uuid
             * @description UUID
             */
            programmeId: string;
            /**
             * Format: uuid
             * @description UUID
             */
            unitId: string;
            instrument: {
                id: string;
                version: string;
            };
            /** @description Setting `surveyConversion` of the cycle: how the 1–6 mean becomes a 0–4 index */
            conversion: string;
            /** @enum {string} */
            status: "open" | "closed";
            /**
             * Format: date
             * @description Calendar day, ISO 8601
             */
            opensOn: string;
            /**
             * Format: date
             * @description Calendar day, ISO 8601
             */
            closesOn: string;
            responses: number;
            /** @description Null until closed */
            indices: {
                ipak: components["schemas"]["SurveyIndex"];
                ipkp: components["schemas"]["SurveyIndex"];
            } | null;
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        SurveyIndex: {
            mean: components["schemas"]["Exact"];
            index: components["schemas"]["Exact"];
            respondents: number;
        };
        SurveyItem: {
            code: string;
            /**
             * @description The index that the item belongs to
             * @enum {string}
             */
            measures: "ipak" | "ipkp";
            text: {
                id: string;
                en: string;
            };
        };
        PublishedSurvey: {
            /**
             * Format: uuid
             * @description UUID
             */
            surveyId: string;
            /** @enum {string} */
            status: "open" | "closed";
            /**
             * Format: date
             * @description Calendar day, ISO 8601
             */
            opensOn: string;
            /**
             * Format: date
             * @description Calendar day, ISO 8601
             */
            closesOn: string;
            respondents: number;
            /** @description Null until closed */
            indices: {
                ipak: components["schemas"]["SurveyIndex"];
                ipkp: components["schemas"]["SurveyIndex"];
            } | null;
        };
        Duty: {
            kind: components["schemas"]["DutyKind"];
            /**
             * Format: uuid
             * @description UUID
             */
            unitId: string;
            unitName: string;
            /**
             * Format: uuid
             * @description UUID
             */
            programmeId: string;
            /**
             * Format: uuid
             * @description UUID
             */
            cycleId: string;
            /**
             * Format: uuid
             * @description What it is about: the programme, action, survey or assessment
             */
            objectId: string;
            /** @description Name of what it is about, where it has one of its own */
            title: string | null;
            /** @description Layer of the worksheet in which it is to be done */
            layer: components["schemas"]["Layer"] | null;
            /** @description How many things wait: questions, pacts, responses, notes */
            count: number | null;
            /** @description Last day for it; null when none is set */
            dueOn: string | null;
        };
        /** @enum {string} */
        DutyKind: "declare" | "collect_pacts" | "designate" | "form_team" | "plan_action" | "realise_action" | "advance" | "open_survey" | "collect_responses" | "close_survey" | "answer" | "submit" | "review" | "reply" | "close_round";
        Notice: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            title: string;
            body: string;
            /** @description Path of the page it is about */
            link: string | null;
            /** @description The fact that it tells of */
            factId: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            createdAt: string;
            readAt: string | null;
            /** @enum {string} */
            mail: "none" | "pending" | "sent" | "failed";
            /** @description Version of the aggregate; counts its changes */
            version: number;
        };
        AuditEntry: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            at: string;
            actor: string;
            address: string | null;
            action: string;
            objectType: string;
            objectId: string;
            unitId: string | null;
            before: unknown;
            after: unknown;
            why: string | null;
            correlationId: string;
            /** @description Place in the chain of its unit */
            sequence: number;
            /** @description SHA-256 over the entry and the hash before it, hexadecimal */
            hash: string;
        };
        ServiceStatus: {
            service: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            startedAt: string;
            outbox: {
                /** @description Facts that wait to be published */
                pending: number;
                /** @description Age of the oldest of them; 0 when none waits */
                oldestSeconds: number;
            };
            consumers: {
                durable: string;
                /** @description Facts not yet delivered */
                pending: number;
                /** @description Delivered, neither acknowledged nor refused yet */
                unsettled: number;
                redelivered: number;
            }[];
        };
        DeadFact: {
            /** @description Number among the dead letters */
            sequence: number;
            /**
             * Format: date-time
             * @description When it was put aside
             */
            at: string;
            /** @description Subject of the fact */
            subject: string;
            factId: string;
            reason: string;
            deliveries: number;
        };
        /** @description Why a request was refused (RFC 9457). */
        ProblemDocument: {
            /**
             * Format: uri-reference
             * @description Kind of the problem, explained there
             */
            type: string;
            /** @description The kind in words */
            title: string;
            /** @description HTTP status */
            status: number;
            /** @description What went wrong this time */
            detail: string;
            /**
             * Format: uri
             * @description This occurrence
             */
            instance: string;
            /**
             * @description For programs; a stale version is a `conflict`
             * @enum {string}
             */
            code: "invalid" | "unauthenticated" | "forbidden" | "not_found" | "method_not_allowed" | "conflict" | "stale_version" | "too_large" | "unsupported_media_type" | "too_many_requests" | "version_required" | "failed" | "unavailable";
            /**
             * Format: uuid
             * @description To be quoted to support; logs carry it
             */
            errorId: string;
            /**
             * Format: uuid
             * @description The X-Request-Id of the request
             */
            correlationId: string;
            /** @description Every single thing that is wrong with the request */
            problems?: {
                /** @enum {string} */
                in: "path" | "query" | "header" | "body";
                /** @description JSON pointer into the body, or the name of the parameter */
                path: string;
                message: string;
                accepted?: string;
            }[];
            /** @description Facts to mend it by: current version, missing count, unmet gates */
            details?: Record<string, never>;
        };
    };
    responses: {
        /** @description The request is not valid. Mend every entry of `problems`: each names the place, what is wrong and what is accepted. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Sign-in is required. People sign in at `/auth/sign-in`; programs send `Authorization: Bearer …` with an access token of the identity provider. */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Not allowed. Your roles do not cover this here; an administrator of the ministry grants them. With a session, changes come from our own pages only. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Not found. It does not exist, or you may not know of it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Not possible in the present state. `detail` and `details` say what stands in the way. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Changed in the meantime. Read it again and repeat your change on the version of the new `ETag`. */
        StaleVersion: {
            headers: {
                ETag?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body is too large. Send less at once. Files go to the object store, never through this API. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Unsupported media type. Send the body as `application/json`. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Too many requests. Go on after `Retry-After` seconds. */
        TooManyRequests: {
            headers: {
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The version is missing. Send `If-Match` with the `ETag` that your change is based on. */
        VersionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Something failed on our side. Try again with the same `Idempotency-Key`; quote `errorId` if it stays. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Not available right now. Try again after `Retry-After` seconds, with the same `Idempotency-Key`. */
        Unavailable: {
            headers: {
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listUnits: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                query?: string;
                /** @description UUID */
                under?: string;
                /** @description Absent: both */
                state?: "active" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Unit"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    registerUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code of the unit, unique in the ministry */
                    code: string;
                    name: string;
                    /** @enum {string} */
                    kind: "ministry" | "directorate_general" | "inspectorate" | "directorate" | "technical_unit";
                    /**
                     * Format: date
                     * @description Calendar day, ISO 8601
                     */
                    activeFrom: string;
                    /** @description Null for the root only */
                    parentId: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code of the unit, unique in the ministry */
                    code: string;
                    name: string;
                    /** @enum {string} */
                    kind: "ministry" | "directorate_general" | "inspectorate" | "directorate" | "technical_unit";
                    /** @description Why; kept in the history and the audit trail */
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    moveUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    parentId: string;
                    /** @description Why; kept in the history and the audit trail */
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    closeUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its last day */
                    activeUntil: string | null;
                    /** @description Why; kept in the history and the audit trail */
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listUnitHistory: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnitRevision"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    showUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the unit, unique in the ministry */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        id: string;
                        /** @description Code of the unit, unique in the ministry */
                        code: string;
                        name: string;
                        programmes: {
                            year: number;
                            /** @enum {string} */
                            target: "wbk" | "wbbm";
                            stage: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    previewUnitImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 720 KiB. */
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "csv" | "xlsx";
                    /**
                     * Format: base64
                     * @description The file, base64, at most 512 KiB and 2,000 rows. Columns by header: code, name, kind, parent_code, active_from
                     */
                    content: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: number;
                        /** @description Rows with problems */
                        faulty: number;
                        /** @description Rows with problems first, at most 500 */
                        items: components["schemas"]["ImportRow"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    importUnits: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 720 KiB. */
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "csv" | "xlsx";
                    /**
                     * Format: base64
                     * @description The file, base64, at most 512 KiB and 2,000 rows. Columns by header: code, name, kind, parent_code, active_from
                     */
                    content: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        registered: number;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    registerPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Personal data */
                    email: string | null;
                    /** @description Personal data */
                    phone: string | null;
                    /** @default null */
                    subject?: string | null;
                    /**
                     * Format: uuid
                     * @description Unit whose people it joins; absent: the one you administer
                     */
                    unitId?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Personal data */
                    email: string | null;
                    /** @description Personal data */
                    phone: string | null;
                    subject: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    invitePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * Format: email
                     * @description Personal data
                     */
                    email: string;
                    /** @description Personal data */
                    phone: string | null;
                    /** @enum {string} */
                    role: "unit_member" | "unit_coordinator" | "unit_head" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "directorate_viewer" | "ministry_admin" | "leader" | "national_viewer" | "operator";
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    unitId: string;
                    /** @default null */
                    cycleId?: string | null;
                    /** @default null */
                    area?: ("MP" | "TT" | "SDM" | "AK" | "PW" | "PP") | null;
                    /** @default null */
                    startsOn?: string | null;
                    /** @default null */
                    endsOn?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                        membership: components["schemas"]["Membership"];
                        /**
                         * Format: date-time
                         * @description UTC instant, ISO 8601
                         */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMemberships: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description UUID */
                unitId?: string;
                /** @description UUID */
                personId?: string;
                /** @description Absent: all */
                state?: "current" | "past" | "coming";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Membership"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    grantMembership: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    personId: string;
                    /** @enum {string} */
                    role: "unit_member" | "unit_coordinator" | "unit_head" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "directorate_viewer" | "ministry_admin" | "leader" | "national_viewer" | "operator";
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    unitId: string;
                    /** @default null */
                    cycleId?: string | null;
                    /** @default null */
                    area?: ("MP" | "TT" | "SDM" | "AK" | "PW" | "PP") | null;
                    /** @default null */
                    startsOn?: string | null;
                    /** @default null */
                    endsOn?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    endMembership: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTies: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description UUID */
                personId?: string;
                /** @description UUID */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Tie"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    declareTie: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    personId: string;
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    unitId: string;
                    /** @enum {string} */
                    kind: "kinship" | "worked_there" | "business" | "other";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tie: components["schemas"]["Tie"];
                        /** @description Memberships that it ended */
                        ended: components["schemas"]["Membership"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdrawTie: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tie"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Client"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    registerClient: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `sub` of its access tokens */
                    subject: string;
                    name: string;
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    unitId: string;
                    scopes: ("unit.read" | "programme.read" | "evidence.read" | "survey.read" | "assessment.read" | "audit.read")[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    endClient: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCycles: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Cycle"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    openCycle: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    year: number;
                    /** @default permenpanrb-90-2021 */
                    rubricId?: string;
                    /** @description Absent: the version published last */
                    rubricVersion?: string;
                    /** @default {} */
                    settings?: {
                        [key: string]: string | number;
                    };
                    /**
                     * Format: date
                     * @description Calendar day, ISO 8601
                     */
                    opensOn: string;
                    /**
                     * Format: date
                     * @description Calendar day, ISO 8601
                     */
                    closesOn: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listProfiles: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                cycleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Profile"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                cycleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    settings: {
                        [key: string]: string | number;
                    };
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listProgrammes: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description UUID */
                cycleId?: string;
                /** @description UUID */
                unitId?: string;
                stage?: "declaration" | "designation" | "development" | "monitoring";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Programme"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    startProgramme: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    unitId: string;
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    cycleId: string;
                    /** @enum {string} */
                    target: "wbk" | "wbbm";
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    declareProgramme: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Calendar day, ISO 8601
                     */
                    declaredOn: string;
                    /** @description Who led the declaration */
                    leader: string;
                    /** @description Employees of the unit on that day */
                    employees: number;
                    /**
                     * Format: uri
                     * @description Where the declaration was made public
                     */
                    publicityUrl: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    designateProgramme: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decreeNumber: string;
                    /**
                     * Format: date
                     * @description Calendar day, ISO 8601
                     */
                    decreedOn: string;
                    /** @description The three criteria; all must be met */
                    criteria: {
                        /** @description Delivers a core service of the institution */
                        coreService: {
                            met: boolean;
                            reason: string;
                        };
                        /** @description High risk for integrity and service */
                        highRisk: {
                            met: boolean;
                            reason: string;
                        };
                        /** @description Wide effect on the public */
                        wideImpact: {
                            met: boolean;
                            reason: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    formTeam: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decreeNumber: string;
                    /**
                     * Format: date
                     * @description Calendar day, ISO 8601
                     */
                    decreedOn: string;
                    members: {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        personId: string;
                        /** @description Null for chair and secretary */
                        area: ("MP" | "TT" | "SDM" | "AK" | "PW" | "PP") | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    advanceProgramme: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    to: "declaration" | "designation" | "development" | "monitoring";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPacts: {
        parameters: {
            query: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description UUID */
                programmeId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Pact"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    signPact: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    programmeId: string;
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    personId: string;
                    /**
                     * Format: date
                     * @description Calendar day, ISO 8601
                     */
                    signedOn: string;
                    /** @default null */
                    documentNumber?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pact"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listActions: {
        parameters: {
            query: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description UUID */
                programmeId: string;
                area?: "MP" | "TT" | "SDM" | "AK" | "PW" | "PP";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Action"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    addAction: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    programmeId: string;
                    /** @enum {string} */
                    area: "MP" | "TT" | "SDM" | "AK" | "PW" | "PP";
                    title: string;
                    /** @description What is measured */
                    indicator: string;
                    /** @description Value of the indicator that is aimed at */
                    target: number;
                    /**
                     * Format: date
                     * @description Calendar day, ISO 8601
                     */
                    dueOn: string;
                    /**
                     * Format: uuid
                     * @description Who answers for it (PIC)
                     */
                    personId: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Action"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    realiseAction: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    realisation: number;
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Action"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAssessments: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description UUID */
                programmeId?: string;
                /** @description UUID */
                unitId?: string;
                /** @description UUID */
                cycleId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Assessment"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    submitAssessment: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRounds: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClosedRound"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    closeRound: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default null */
                    why?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                code?: string;
                /** @description Round of the assessment; the first is 1 */
                round?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Note"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID */
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    body: string;
                    /** @default null */
                    replyTo?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordFact: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    unitId: string;
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    cycleId: string;
                    /** @description Code of the requirement in the rubric, e.g. `tlhp` */
                    requirement: string;
                    value: number | string | boolean;
                    /**
                     * Format: date
                     * @description Calendar day, ISO 8601
                     */
                    asOf: string;
                    /** @description Document that says so */
                    source: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementFact"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listFacts: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description Code of the requirement in the rubric, e.g. `tlhp` */
                requirement?: string;
            };
            header?: never;
            path: {
                /** @description UUID */
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RequirementFact"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAnswers: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description A closed round, as it was frozen; absent: as it is now */
                round?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Answer"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveAnswers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        code: string;
                        /** @description Null clears it; left out, it stays as it is */
                        value?: (string | number | {
                            [key: string]: number;
                        }) | null;
                        /** @description Null clears it; left out, it stays as it is */
                        note?: string | null;
                        /** @description Version of the answer that the change is based on; 0 when there is none yet */
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Version of the aggregate; counts its changes */
                        assessmentVersion: number;
                        total: components["schemas"]["Exact"];
                        verdict: components["schemas"]["Verdict"];
                        /** @description The answers that were sent, as they are now */
                        answers: components["schemas"]["Answer"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that the change is based on; "0" when there is none yet */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Null clears it; left out, it stays as it is */
                    value?: (string | number | {
                        [key: string]: number;
                    }) | null;
                    /** @description Null clears it; left out, it stays as it is */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Version of the aggregate; counts its changes */
                        assessmentVersion: number;
                        total: components["schemas"]["Exact"];
                        verdict: components["schemas"]["Verdict"];
                        /** @description The answers that were sent, as they are now */
                        answers: components["schemas"]["Answer"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getScore: {
        parameters: {
            query?: {
                /** @description A closed round, as it was frozen; absent: as it is now */
                round?: number;
                /** @description Lists the minimums and requirements of this predicate only; the verdict stays the same */
                target?: "wbk" | "wbbm";
            };
            header?: never;
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Score"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    explainScore: {
        parameters: {
            query?: {
                /** @description A closed round, as it was frozen; absent: as it is now */
                round?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        weight: components["schemas"]["Exact"];
                        score: components["schemas"]["NodeScore"];
                        /** @description How the number comes about, in words */
                        rule: string;
                        /** @description The same with the numbers put in */
                        formula: string;
                        /** @description For a question: how its answer became the fraction of the formula */
                        working: string | null;
                        regulation: string;
                        /** @description Where the rule and every fact of the node come from, the rule first */
                        citations: {
                            /** @description What is sourced: `rule`, `weight`, `formula`, `text` … */
                            fact: string;
                            /** @enum {string} */
                            status: "sourced" | "inferred";
                            sources: {
                                key: string;
                                text: string;
                            }[];
                            note?: string;
                        }[];
                        parts: {
                            code: string;
                            name: string;
                            weight: components["schemas"]["Exact"];
                            score: components["schemas"]["NodeScore"];
                        }[];
                        /** @description For a question: the answer behind it */
                        answer: components["schemas"]["Answer"] | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listScoreHistory: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScorePoint"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    simulateScore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        code: string;
                        value: (string | number | {
                            [key: string]: number;
                        }) | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: components["schemas"]["Exact"];
                        previousTotal: components["schemas"]["Exact"];
                        verdict: components["schemas"]["Verdict"];
                        minimums: components["schemas"]["Minimum"][];
                        changedNodes: {
                            code: string;
                            before: components["schemas"]["Exact"];
                            after: components["schemas"]["Exact"];
                        }[];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    planScore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    target: "wbk" | "wbbm";
                    /**
                     * @description Cost of one step of a question; 1 where nothing is said
                     * @default {}
                     */
                    costs?: {
                        [key: string]: number;
                    };
                    /**
                     * @description Questions that stay as they are
                     * @default []
                     */
                    frozen?: string[];
                    /** @default 5 */
                    sets?: number;
                    /**
                     * @description Searches as if every survey index that is too low stood just where it has to
                     * @default false
                     */
                    assumeIndices?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        target: components["schemas"]["Target"];
                        /** @description Version of the assessment that it was found for */
                        version: number;
                        total: components["schemas"]["Exact"];
                        /** @description The cheapest first; one empty set when nothing is missing; none when it cannot be reached */
                        sets: {
                            cost: number;
                            total: components["schemas"]["Exact"];
                            surplus: components["schemas"]["Exact"];
                            /** @description In the order to do them: the most gain for its cost first */
                            raises: {
                                code: string;
                                name: string;
                                from: (string | number | {
                                    [key: string]: number;
                                }) | null;
                                to: string | number | {
                                    [key: string]: number;
                                };
                                gain: components["schemas"]["Exact"];
                                cost: number;
                            }[];
                            /** @description Questions that a better set raises and this one leaves */
                            without: string[];
                        }[];
                        /** @description What stays below even with every answer raised, as it then stands */
                        unmet: components["schemas"]["Minimum"][];
                        indices: {
                            code: string;
                            name: string;
                            present: components["schemas"]["Exact"] | null;
                            /** @description Null when even the highest is not enough */
                            needed: components["schemas"]["Exact"] | null;
                            met: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    compareScores: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A closed round; absent: as it is now */
                    round?: number;
                    /** @description The right side: of the same assessment and layer unless it says others, and as it is now unless it names a round */
                    with: {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        assessmentId?: string;
                        /** @enum {string} */
                        layer?: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
                        /** @description A closed round; absent: as it is now */
                        round?: number;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        left: components["schemas"]["Side"];
                        right: components["schemas"]["Side"];
                        sameRubric: boolean;
                        total: {
                            left: components["schemas"]["Exact"];
                            right: components["schemas"]["Exact"];
                            difference: components["schemas"]["Exact"];
                        };
                        /** @description Those that differ, in the order of the rubric */
                        nodes: {
                            code: string;
                            name: string;
                            left: components["schemas"]["NodeScore"] | null;
                            right: components["schemas"]["NodeScore"] | null;
                            /** @description right − left; null where points do not compare */
                            points: components["schemas"]["Exact"] | null;
                            /** @description The same of the shares reached, in percent */
                            share: components["schemas"]["Exact"] | null;
                            incomparable: ("only_left" | "only_right" | "other_kind" | "other_answers" | "other_weight") | null;
                        }[];
                        areas: {
                            /** @description Area of change, or the group of a result */
                            code: string;
                            name: string;
                            left: components["schemas"]["NodeScore"] | null;
                            right: components["schemas"]["NodeScore"] | null;
                            /** @description right − left; null where points do not compare */
                            points: components["schemas"]["Exact"] | null;
                            /** @description The same of the shares reached, in percent */
                            share: components["schemas"]["Exact"] | null;
                            /** @description How far the answers differ; null when the rubrics do */
                            disagreement: {
                                questions: number;
                                /** @description Questions that both sides answered */
                                compared: number;
                                differing: number;
                                /** @description Questions that only one side answered */
                                oneSided: number;
                                points: components["schemas"]["Exact"];
                            } | null;
                        }[];
                        /** @description Those that differ in their value */
                        answers: {
                            code: string;
                            left: (string | number | {
                                [key: string]: number;
                            }) | null;
                            right: (string | number | {
                                [key: string]: number;
                            }) | null;
                            leftNote: string | null;
                            rightNote: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    measureAgreement: {
        parameters: {
            query: {
                left: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
                right: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
                /** @description Unit whose subtree counts; absent: all that may be read */
                under?: string;
            };
            header?: never;
            path: {
                /** @description UUID */
                cycleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those in which both layers have answers that may be read */
                        assessments: number;
                        pooled: {
                            /** @description Questions that both layers answered by an option */
                            n: number;
                            /** @description Weighted agreement, 0 to 1 */
                            observed: components["schemas"]["Exact"] | null;
                            /** @description The same if both had answered by chance */
                            expected: components["schemas"]["Exact"] | null;
                            /** @description Null without answers, or when no disagreement was to be expected */
                            kappa: components["schemas"]["Exact"] | null;
                        };
                        scales: {
                            scale: string;
                            options: number;
                            /** @description Questions that both layers answered by an option */
                            n: number;
                            /** @description Weighted agreement, 0 to 1 */
                            observed: components["schemas"]["Exact"] | null;
                            /** @description The same if both had answered by chance */
                            expected: components["schemas"]["Exact"] | null;
                            /** @description Null without answers, or when no disagreement was to be expected */
                            kappa: components["schemas"]["Exact"] | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportWorksheet: {
        parameters: {
            query?: {
                /** @description A closed round; absent: as it is now */
                round?: number;
                format?: "jawaban" | "live" | "json";
            };
            header?: never;
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Name of the file */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    previewWorksheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        /** @description At most 720 KiB. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default jawaban
                     * @enum {string}
                     */
                    format?: "jawaban" | "json";
                    /**
                     * Format: base64
                     * @description Base64; the file may have 512 KiB
                     */
                    content: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            code: string;
                            /** @enum {string} */
                            field: "value" | "note";
                            /** @description Where it stands: `Jawaban!K17` in a workbook, `/answers/3/value` in JSON */
                            cell: string;
                            /** @description A value, a note, or null for blank */
                            old: (string | number | {
                                [key: string]: number;
                            }) | null;
                            /** @description A value, a note, or null for blank */
                            new: (string | number | {
                                [key: string]: number;
                            }) | null;
                            /** @description Version of the present answer: what saving takes */
                            version: number;
                            /** @description Set when it was changed here after the export, or is the index of a survey */
                            conflict: {
                                /** @enum {string} */
                                reason: "changed" | "survey";
                                /** @description What it was at the export; absent when the file does not tell */
                                base?: (string | number | {
                                    [key: string]: number;
                                }) | null;
                            } | null;
                        }[];
                        problems: {
                            /** @description Where it stands: `Jawaban!K17` in a workbook, `/answers/3/value` in JSON */
                            cell: string;
                            code: string;
                            shown: string;
                            message: string;
                            accepted: string;
                        }[];
                        /** @description Questions that would stay as they are */
                        unchanged: number;
                        warnings: string[];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    renderReport: {
        parameters: {
            query: {
                /** @description A closed round; absent: as it is now */
                round?: number;
                format: "pdf" | "docx";
                language?: "id" | "en";
            };
            header?: never;
            path: {
                /** @description UUID */
                assessmentId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
                /** @description `lhe`: Laporan Hasil Evaluasi; `recap`: one page of totals and minimums */
                kind: "lhe" | "recap";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Name of the file */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportTemplate"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTemplate: {
        parameters: {
            query?: {
                language?: "id" | "en";
            };
            header?: never;
            path: {
                /** @description `lhe`: Laporan Hasil Evaluasi; `recap`: one page of totals and minimums */
                kind: "lhe" | "recap";
                format: "pdf" | "docx";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Name of the file */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceTemplate: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description `lhe`: Laporan Hasil Evaluasi; `recap`: one page of totals and minimums */
                kind: "lhe" | "recap";
                format: "pdf" | "docx";
            };
            cookie?: never;
        };
        /** @description At most 720 KiB. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default id
                     * @enum {string}
                     */
                    language?: "id" | "en";
                    /** @description A DOCX, or the JSON of a PDF; null takes the one of the suite again */
                    content: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplate"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRanking: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description Unit whose subtree is ranked; absent: all that may be read */
                under?: string;
                target?: "wbk" | "wbbm";
                /** @description Only those that can be proposed */
                ready?: true;
            };
            header?: never;
            path: {
                /** @description UUID */
                cycleId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RankedUnit"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getHeatMap: {
        parameters: {
            query?: {
                /** @description Unit below which the branches lie; absent: all that may be read, by its highest units */
                under?: string;
            };
            header?: never;
            path: {
                /** @description UUID */
                cycleId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The highest mean total first */
                        branches: {
                            /**
                             * Format: uuid
                             * @description A unit right below, with all that lies under it; or the unit itself
                             */
                            unitId: string;
                            assessments: number;
                            submitted: number;
                            /** @description Mean of the totals, two decimals */
                            total: string;
                            /** @description By area of change, both halves together */
                            areas: {
                                [key: string]: string;
                            };
                            verdicts: {
                                wbbm: number;
                                wbk: number;
                                none: number;
                            };
                        }[];
                        /** @description Over every assessment of all branches, each with the same weight; null when there is none */
                        whole: {
                            assessments: number;
                            submitted: number;
                            /** @description Mean of the totals, two decimals */
                            total: string;
                            /** @description By area of change, both halves together */
                            areas: {
                                [key: string]: string;
                            };
                            verdicts: {
                                wbbm: number;
                                wbk: number;
                                none: number;
                            };
                        } | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    countLayers: {
        parameters: {
            query?: {
                /** @description Unit whose subtree is looked at; absent: all that may be read */
                under?: string;
            };
            header?: never;
            path: {
                /** @description UUID */
                cycleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description From the unit to the national assessors */
                        layers: components["schemas"]["LayerCount"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMovements: {
        parameters: {
            query: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                since: string;
                /** @description Unit whose subtree is looked at; absent: all that may be read */
                under?: string;
            };
            header?: never;
            path: {
                /** @description UUID */
                cycleId: string;
                layer: "self" | "reviewer" | "tpi_member" | "tpi_lead" | "tpi_controller" | "tpn";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Movement"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRubrics: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RubricVersion"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    importRubric: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 720 KiB. */
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "json" | "xlsx";
                    /**
                     * Format: base64
                     * @description Base64; the file may have 512 KiB
                     */
                    content: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RubricVersion"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRubric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: string;
                        title: string;
                        regulation: string;
                        /** @enum {string} */
                        state: "draft" | "published";
                        questions: number;
                        /** @enum {string} */
                        origin: "suite" | "imported";
                        /** @description Who or what, as `kind:id` */
                        by: string;
                        /**
                         * Format: date-time
                         * @description When it was imported, or published
                         */
                        at: string;
                        why: string | null;
                        document: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportRubric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Name of the file */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    publishRubric: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RubricVersion"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    compareRubrics: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    left: {
                        id: string;
                        version: string;
                    };
                    right: {
                        id: string;
                        version: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        differences: {
                            /** @enum {string} */
                            part: "node" | "scale" | "minimum" | "setting" | "gate";
                            code: string;
                            name: string | null;
                            /** @enum {string} */
                            change: "added" | "removed" | "changed";
                            fields: {
                                field: string;
                                /** @description A text, or JSON; null where it is not stated */
                                left: string | null;
                                /** @description A text, or JSON; null where it is not stated */
                                right: string | null;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEvidence: {
        parameters: {
            query: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description UUID */
                programmeId: string;
                questionCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EvidenceFile"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    beginUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    programmeId: string;
                    filename: string;
                    /** @enum {string} */
                    contentType: "application/pdf" | "image/jpeg" | "image/png" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "video/mp4";
                    sizeBytes: number;
                    sha256: string;
                    /** @description Questions that the file serves */
                    questionCodes: string[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: components["schemas"]["EvidenceFile"];
                        upload: {
                            url: string;
                            /** @description Form fields to send before the field `file` */
                            fields: {
                                [key: string]: string;
                            };
                            /**
                             * Format: date-time
                             * @description UTC instant, ISO 8601
                             */
                            expiresAt: string;
                        };
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceFile"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    completeUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceFile"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    downloadEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                        /**
                         * Format: date-time
                         * @description UTC instant, ISO 8601
                         */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSurveys: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description UUID */
                programmeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Survey"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    openSurvey: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    programmeId: string;
                    /** @default se-4-2023 */
                    instrumentId?: string;
                    /**
                     * Format: date
                     * @description Calendar day, ISO 8601
                     */
                    opensOn: string;
                    /**
                     * Format: date
                     * @description Calendar day, ISO 8601
                     */
                    closesOn: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSurvey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    closeSurvey: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSurveyForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        surveyId: string;
                        unitName: string;
                        /** @enum {string} */
                        status: "open" | "closed";
                        /**
                         * Format: date
                         * @description Calendar day, ISO 8601
                         */
                        opensOn: string;
                        /**
                         * Format: date
                         * @description Calendar day, ISO 8601
                         */
                        closesOn: string;
                        scale: {
                            value: number;
                            label: {
                                id: string;
                                en: string;
                            };
                        }[];
                        items: components["schemas"]["SurveyItem"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listResults: {
        parameters: {
            query: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                /** @description UUID */
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublishedSurvey"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    submitResponse: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    surveyId: string;
                    /**
                     * @description The service that was used
                     * @default null
                     */
                    service?: string | null;
                    /** @description Item code → 1 (worst) to 6 (best) */
                    answers: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Where it can be read, if it has a place of its own */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Random; tells nothing about the respondent
                         */
                        receipt: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    stagesListDuties: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Duty"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    surveysListDuties: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Duty"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    scoringListDuties: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Duty"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listInbox: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notice"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    readNotice: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change is based on */
                "If-Match": string;
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    /** @description Version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    stagesListAudit: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                objectId?: string;
                /** @description UUID */
                unitId?: string;
                /** @description Who acted, as `kind:id` */
                actor?: string;
                /** @description UTC instant, ISO 8601 */
                from?: string;
                /** @description Before this instant */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    evidenceListAudit: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                objectId?: string;
                /** @description UUID */
                unitId?: string;
                /** @description Who acted, as `kind:id` */
                actor?: string;
                /** @description UTC instant, ISO 8601 */
                from?: string;
                /** @description Before this instant */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    surveysListAudit: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                objectId?: string;
                /** @description UUID */
                unitId?: string;
                /** @description Who acted, as `kind:id` */
                actor?: string;
                /** @description UTC instant, ISO 8601 */
                from?: string;
                /** @description Before this instant */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    scoringListAudit: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                objectId?: string;
                /** @description UUID */
                unitId?: string;
                /** @description Who acted, as `kind:id` */
                actor?: string;
                /** @description UTC instant, ISO 8601 */
                from?: string;
                /** @description Before this instant */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    notificationsListAudit: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
                objectId?: string;
                /** @description UUID */
                unitId?: string;
                /** @description Who acted, as `kind:id` */
                actor?: string;
                /** @description UTC instant, ISO 8601 */
                from?: string;
                /** @description Before this instant */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    stagesGetStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceStatus"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    stagesListDeadLetters: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadFact"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    stagesRetryDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Number among the dead letters */
                sequence: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        outcome: "done";
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    evidenceGetStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceStatus"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    evidenceListDeadLetters: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadFact"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    evidenceRetryDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Number among the dead letters */
                sequence: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        outcome: "done";
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    surveysGetStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceStatus"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    surveysListDeadLetters: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadFact"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    surveysRetryDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Number among the dead letters */
                sequence: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        outcome: "done";
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    scoringGetStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceStatus"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    scoringListDeadLetters: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadFact"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    scoringRetryDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Number among the dead letters */
                sequence: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        outcome: "done";
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    notificationsGetStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceStatus"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    notificationsListDeadLetters: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the page before */
                after?: string;
                /** @description Rows on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadFact"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    notificationsRetryDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, e.g. a UUID; the same key gives the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Number among the dead letters */
                sequence: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request, in every log of it */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        outcome: "done";
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
}
